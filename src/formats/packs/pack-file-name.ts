import type { Pack } from './pack.ts';

/** Letters and digits of a name, parted by hyphens, safe as a file's name on every system. */
function fileSafe(text: string): string {
  const safe = text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  return safe === '' ? 'owner' : safe;
}

/** The name of a pack's file, as `questions-dana-reyes-PACK-003.xlsx`. */
export function packFileName({ owner, packId }: Pick<Pack, 'owner' | 'packId'>, ending: 'xlsx' | 'html' | 'answers.json' = 'xlsx'): string {
  return `questions-${fileSafe(owner.name)}-${packId.replaceAll(/[^\w-]+/g, '-')}.${ending}`;
}

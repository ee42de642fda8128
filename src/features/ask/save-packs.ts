/** Packs handed to the reader as files. What writes them comes when it is first needed. */
import { packFileName } from '../../formats/packs/pack-file-name.ts';
import type { Pack } from '../../formats/packs/pack.ts';
import { saveFile } from '../../ui/save-file.ts';

const kinds = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html',
} as const;

/** One pack, as a workbook or as a form. */
export async function savePack(pack: Pack, as: 'xlsx' | 'html'): Promise<void> {
  saveFile(packFileName(pack, as), new Blob([await contentOf(pack, as)], { type: kinds[as] }));
}

/** Many, each with the words of its mail, as one zip. */
export async function savePacks(packs: readonly Pack[], as: 'xlsx' | 'html'): Promise<void> {
  const { zipPacks } = await import('../../formats/packs/zip-packs.ts');
  const [first] = packs;
  const name = `questions-${first?.recordId ?? 'record'}-${first?.writtenOn ?? ''}.zip`;
  const bytes: Uint8Array = await zipPacks(packs, as);
  saveFile(name, new Blob([new Uint8Array(bytes)], { type: 'application/zip' }));
}

async function contentOf(pack: Pack, as: 'xlsx' | 'html'): Promise<BlobPart> {
  if (as === 'html') return (await import('../../formats/packs/write-pack-html.ts')).writePackHtml(pack);
  const { writePackXlsx } = await import('../../formats/packs/write-pack-xlsx.ts');
  const bytes: Uint8Array = writePackXlsx(pack);
  return new Uint8Array(bytes);
}

import type { AskedPack } from '../../domain/measures/asked.ts';
import type { ReturnsPreview } from '../../formats/packs/preview-returns.ts';
import { placeOf } from '../../formats/packs/return-problem.ts';
import { Mark } from '../../ui/mark.tsx';
import { counted } from '../../ui/count.ts';
import { FirstFew } from '../../ui/first-few.tsx';
import { duplicateWords } from './returns-words.ts';
import styles from './ask.module.css';

/** Files that load nothing: damaged, returned twice, or empty. Each with its sentence. */
export function SetAside({ preview, packs }: { preview: ReturnsPreview; packs: readonly AskedPack[] }) {
  const { damaged, duplicates, blank } = preview;
  const ownerOf = (packId: string | null): string | null => packs.find((pack) => pack.packId === packId)?.to.name ?? null;
  const rows = [
    ...damaged.map(({ file, packId, problem }) => ({
      key: `damaged ${file.name} ${file.sha256}`,
      mark: 'held' as const,
      what: 'Cannot be read',
      name: file.name,
      owner: ownerOf(packId),
      words: `${placeOf(problem) === 'The file' ? '' : `${placeOf(problem)}: `}${problem.why} ${problem.todo}`,
    })),
    ...duplicates.map((duplicate) => ({
      key: `twice ${duplicate.file.name} ${duplicate.file.sha256}`,
      mark: 'void' as const,
      what: 'Returned twice',
      name: duplicate.file.name,
      owner: ownerOf(duplicate.packId),
      words: duplicateWords(duplicate),
    })),
    ...blank.map(({ file, packId, returnedBy }) => ({
      key: `blank ${file.name} ${file.sha256}`,
      mark: 'not reported' as const,
      what: 'Empty',
      name: file.name,
      owner: ownerOf(packId) ?? returnedBy,
      words: 'Nothing is filled in. Its owner has not answered yet.',
    })),
  ];
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="aside-heading">
      <h4 id="aside-heading">{counted(rows.length, 'file loads', 'files load')} nothing</h4>
      <FirstFew rows={rows} few={20} all={`Show all ${counted(rows.length, 'file')}`}>
        {(shown) => (
          <ul className={styles['setAside']}>
            {shown.map(({ key, mark, what, name, owner, words }) => (
              <li key={key}>
                <Mark of={mark} />
                <span>
                  <strong>{what}</strong>: <span className={styles['file']}>{name}</span>
                  {owner !== null && <span className="quiet">, of {owner}</span>}
                  <span className={styles['under']}>{words}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </FirstFew>
    </section>
  );
}

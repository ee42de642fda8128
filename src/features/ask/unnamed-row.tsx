import { ModelLink } from '../../parts/model-link.tsx';
import { factWords, stageWords } from '../../parts/words.ts';
import { listed } from '../../ui/count.ts';
import type { Unnamed } from './choosing.ts';
import type { TypedName } from './naming.ts';
import styles from './ask.module.css';

interface UnnamedRowProps {
  readonly of: Unnamed;
  readonly typed: TypedName | undefined;
  /** The list of names known. */
  readonly names: string;
  readonly onType: (words: TypedName) => void;
  /** The same name for the empty ones below; null for the last. */
  readonly onFillDown: ((words: TypedName) => void) | null;
}

const untyped: TypedName = { name: '', contact: '' };

/** A model nobody is named for, and the field to name somebody. */
export function UnnamedRow({ of: { modelId, models }, typed = untyped, names, onType, onFillDown }: UnnamedRowProps) {
  const [first] = models;
  const sites = models.map(({ site }) => factWords(site));
  const suggestions = [...new Map(models.flatMap((model) => model.suggestions).map((one) => [one.name, one])).values()];
  const isTyped = typed.name.trim() !== '';
  return (
    <li>
      <span>
        <ModelLink modelId={modelId}>{first.name}</ModelLink>
        <span className={styles['under']}>
          {sites.every((site) => site === 'Not reported') ? 'Site not reported' : listed(sites)},{' '}
          {factWords(first.stage, (stage) => stageWords[stage]).toLowerCase()}
        </span>
      </span>
      <input
        className="field"
        list={names}
        value={typed.name}
        placeholder="Owner to ask"
        aria-label={`Owner to ask about ${first.name}`}
        onChange={({ currentTarget }) => onType({ ...typed, name: currentTarget.value })}
      />
      <input
        className="field"
        value={typed.contact}
        placeholder="Mail address, if known"
        aria-label={`Mail address of the owner to ask about ${first.name}`}
        onChange={({ currentTarget }) => onType({ ...typed, contact: currentTarget.value })}
      />
      <span className={styles['offers']}>
        {isTyped
          ? onFillDown !== null && (
              <button type="button" className="text-button" onClick={() => onFillDown(typed)}>
                Fill down{' '}
                <span className="unseen">
                  {typed.name} from {first.name}
                </span>
              </button>
            )
          : suggestions.slice(0, 2).map(({ name, column }) => (
              <button
                key={name}
                type="button"
                className="text-button"
                title={column === null ? undefined : `The file says so under “${column}”`}
                onClick={() => onType({ ...typed, name })}
              >
                {name}? <span className="unseen">for {first.name}</span>
              </button>
            ))}
      </span>
    </li>
  );
}

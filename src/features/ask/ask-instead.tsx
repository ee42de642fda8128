import { counted, listed } from '../../ui/count.ts';
import type { Instead } from './instead.ts';
import type { NamedModel } from './model-names.ts';
import styles from './ask.module.css';

interface AskInsteadProps {
  readonly instead: readonly Instead[];
  readonly named: ReadonlySet<string>;
  readonly nameOf: (deploymentId: string) => NamedModel;
  readonly onName: (named: ReadonlySet<string>) => void;
}

/** *Not mine, ask …*: whoever is named may be taken as the owner to ask from here on. */
export function AskInstead({ instead, named, nameOf, onName }: AskInsteadProps) {
  return (
    <fieldset className={styles['instead']}>
      <legend>{counted(instead.length, 'person is', 'people are')} named to be asked instead</legend>
      <p className={styles['hint']}>Ticked, they become the owner to ask with this load, and are asked with the next pack.</p>
      {instead.map(({ key, ask, deploymentIds }) => (
        <label key={key} className={styles['check']}>
          <input
            type="checkbox"
            checked={named.has(key)}
            onChange={({ currentTarget }) =>
              onName(new Set(currentTarget.checked ? [...named, key] : [...named].filter((one) => one !== key)))
            }
          />
          <span>
            Ask <strong>{ask}</strong> about {listed([...new Set(deploymentIds.map((id) => nameOf(id).name))])}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

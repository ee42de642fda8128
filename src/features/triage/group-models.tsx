import { Link } from '@tanstack/react-router';
import type { OpenStage } from '../../domain/lifecycle/stages.ts';
import type { ItemView } from '../../domain/triage/meeting-view.ts';
import { modelsAnchor } from '../../parts/anchors.ts';
import { ModelLink } from '../../parts/model-link.tsx';
import { inStage } from '../../parts/sentences/triage.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { countWords } from '../../ui/count.ts';
import styles from './room.module.css';

/** So many names are read in a room; the rest is opened. */
const most = 6;

/** Whom a group is about, by name: a few, the rest behind a disclosure, and how many more the record has. */
export function GroupModels({ models: { named, more } }: Pick<ItemView, 'models'>) {
  const [first, rest] = [named.slice(0, most), named.slice(most)];
  return (
    <>
      <Names of={first} />
      {rest.length > 0 && (
        <details>
          <summary>{countWords(rest.length)} more by name</summary>
          <Names of={rest} />
        </details>
      )}
      {more > 0 && <p className="quiet">and {countWords(more)} more.</p>}
    </>
  );
}

function Names({ of }: { readonly of: ItemView['models']['named'] }) {
  return (
    <ul className={styles['names']}>
      {of.map(({ modelId, name }) => (
        <li key={modelId}>
          <ModelLink modelId={modelId}>{name}</ModelLink>
        </li>
      ))}
    </ul>
  );
}

/** Every model of the stage a group is asked in. */
export function StageModels({ of }: { readonly of: OpenStage }) {
  return (
    <Link to="/portfolio" search={{ ...standpointOf(useView()), stage: of }} hash={modelsAnchor}>
      All models {inStage[of]}
    </Link>
  );
}

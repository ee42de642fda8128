import type { LinkView } from '../../domain/accountability/chain.ts';
import type { DeploymentView } from '../../domain/measures/model-view.ts';
import { isReported } from '../../domain/reported.ts';
import { allSteps, drillOf, OverridePath } from '../../parts/override-path.tsx';
import { overrideWords } from '../../parts/sentences/override.ts';
import { dayWords } from '../../ui/day.ts';
import { Fig } from '../../ui/fig.tsx';
import styles from './panels.module.css';

/** Who can stop it, and was that tried. */
export function OverridePanel({ deployment: { overridePath, chain }, fileName }: { deployment: DeploymentView; fileName: string | null }) {
  const authority = chain.links.find(({ link }) => link === 'L10');
  const notYet = overridePath === null && authority !== undefined ? notYetWords(authority) : null;
  const drill = isReported(overridePath) && overridePath !== null ? drillOf(overridePath) : null;
  return (
    <Fig
      question="Who can stop it, and was that tested?"
      query={{ data: overridePath ?? [], error: null, isPending: false }}
      aside={drill === null ? undefined : <span className={styles['aside']}>Drill {dayWords(drill)}</span>}
      message={(steps) => {
        if (!isReported(steps)) return 'No record says who can stop it.';
        return notYet ?? overrideWords(steps);
      }}
      instead={(steps) =>
        isReported(steps)
          ? null
          : { kind: 'not reported', words: fileName === null ? 'Nothing in this record speaks of it.' : `${fileName} does not say.` }
      }
    >
      {(steps) => isReported(steps) && steps.length > 0 && notYet === null && <OverridePath steps={allSteps(steps)} />}
    </Fig>
  );
}

/** Why there is no path and nobody is missed for it; null where one is asked for. */
function notYetWords({ tone, detail }: LinkView): string | null {
  if (tone === 'not needed') return 'No override path yet; the chain asks for it from pilot.';
  if (tone === 'off') return 'The override path is switched off in this record’s rules.';
  if (tone === 'inherited') return `No override path yet${detail.until === undefined ? '' : `: due by ${dayWords(detail.until)}`}.`;
  return null;
}

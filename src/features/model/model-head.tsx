import type { DeploymentView, ModelView } from '../../domain/measures/model-view.ts';
import { isReported } from '../../domain/reported.ts';
import type { Day } from '../../domain/time.ts';
import { printedName, versionWords } from '../../parts/link-words.ts';
import { chainVerdict, nounOf } from '../../parts/sentences/chain-verdict.ts';
import { clause } from '../../parts/sentences/clause.ts';
import type { ScreenView } from '../../state/view.ts';
import { dayWords } from '../../ui/day.ts';
import { DeploymentSwitch } from './deployment-switch.tsx';
import styles from './model-head.module.css';
import { ModelFacts } from './model-facts.tsx';
import type { Tab } from './model-tabs.tsx';
import { endNote, endVerdict, typeSentence } from './model-words.ts';

interface ModelHeadProps {
  readonly view: ModelView;
  readonly deployment: DeploymentView;
  readonly asOf: Day;
  readonly search: ScreenView;
  readonly tab: Tab;
}

/** What it is, what its chain says in one sentence, and how it stands. */
export function ModelHead({ view, deployment, asOf, search, tab }: ModelHeadProps) {
  const { name, flags, businessFunction, deployments, people, row, source } = view;
  const version = deployment.versions.at(-1)?.version;
  const ended = endNote(deployment.spells, people);
  return (
    <header className={styles['head']}>
      <div className={styles['what']}>
        <h1 className={styles['name']}>
          {name}
          {version !== undefined && <code> {versionWords(version)}</code>}
        </h1>
        <span>{typeSentence(flags.autonomy)}</span>
        <span>{isReported(businessFunction) ? businessFunction : 'Function not reported'}</span>
        {deployments.length === 1 && <span>{isReported(deployment.site) ? deployment.site : 'Site not reported'}</span>}
      </div>
      {deployments.length > 1 && <DeploymentSwitch view={view} shown={deployment} search={search} tab={tab} />}
      <p className={styles['verdict']} data-verdict>
        {endVerdict(deployment) ?? chainVerdict(deployment.chain, nounOf(flags.autonomy))}
      </p>
      {deployment.standing.end !== null && ended !== null && <p className={styles['note']}>{ended}</p>}
      {deployment.suspended !== null && (
        <p className={`${styles['note']} ${styles['suspended']}`}>
          <strong>Suspended since {dayWords(deployment.suspended.since)}</strong> by {printedName(people, deployment.suspended.by)}:{' '}
          {clause(deployment.suspended.reason)}.
        </p>
      )}
      {row.notInFile !== null && (
        <p className={styles['note']}>
          Not in {row.notInFile.fileName} of {dayWords(row.notInFile.snapshot)}: its last known stage stays, and whether it ended is not
          reported.
        </p>
      )}
      {source !== null && (
        <p className={styles['note']}>
          As {source.fileName} of {dayWords(source.snapshot)}
          {source.assumed ? ' (day assumed)' : ''} reports.
        </p>
      )}
      <ModelFacts view={view} deployment={deployment} asOf={asOf} />
    </header>
  );
}

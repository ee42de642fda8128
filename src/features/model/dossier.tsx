import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DeploymentView } from '../../domain/measures/model-view.ts';
import { isReported } from '../../domain/reported.ts';
import type { ModelAnswer } from '../../formats/api/model.ts';
import type { RecordSummary } from '../../formats/api/records.ts';
import { recordKindWords } from '../../parts/words.ts';
import { standpointOf, type ScreenView } from '../../state/view.ts';
import { countWords } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { pageRule } from '../../ui/page-rule.ts';
import { ChainTab } from './chain-tab.tsx';
import { DossierActs } from './dossier-acts.tsx';
import { dossierPartWords, dossierReaders, type DossierPart, type DossierReader } from './dossier-parts.ts';
import styles from './dossier.module.css';
import { FactsTab } from './facts-tab.tsx';
import { GatesTab } from './gates-tab.tsx';
import { ModelHead } from './model-head.tsx';
import { RisksTab } from './risks-tab.tsx';
import { TimelineTab } from './timeline-tab.tsx';

interface DossierProps {
  readonly answer: ModelAnswer;
  readonly view: ScreenView;
  readonly record: Pick<RecordSummary, 'institution' | 'kind' | 'zone'> | undefined;
}

/**
 * One model on paper, for somebody who has no access: a regulator, the
 * clinicians who work with it, an institution that may adopt it. It says by
 * itself what it is, as of when, and how to check it against the record.
 */
export function Dossier({ answer, view, record }: DossierProps) {
  const reader: DossierReader = view.for ?? 'regulator';
  const { label, parts } = dossierReaders[reader];
  const known = `As known on ${dayWords(answer.asOf)}, up to entry ${countWords(answer.head.seq)} of the record`;
  const whose = record === undefined ? '' : `${record.institution} (${recordKindWords[record.kind].toLowerCase()})`;
  return (
    <article className={styles['dossier']}>
      <title>{`Dossier of ${answer.name} · Countersign`}</title>
      <style>
        {pageRule({ size: 'auto', source: `${answer.name}, ${answer.modelId}. ${known}.`, label: `Dossier. ${label}`, data: whose })}
      </style>
      <div className={`${styles['bar']} no-print`}>
        <Link to="/models/$id" params={{ id: answer.modelId }} search={standpointOf(view)}>
          Back to the model
        </Link>
        <ReaderChoice chosen={reader} modelId={answer.modelId} view={view} />
        <button type="button" className="button button-main" onClick={() => globalThis.print()}>
          Print
        </button>
      </div>
      <header className={styles['cover']}>
        <p className={styles['kind']}>Dossier. {label}</p>
        {answer.deployments.map((deployment) => (
          <Head key={deployment.deploymentId} answer={answer} deployment={deployment} view={view} />
        ))}
        <p className={styles['source']}>
          {whose === '' ? '' : `${whose}. `}
          {known}, whose hash begins <code>{answer.head.hash.slice(0, 12)}</code>. It names people, and prints free text as it was written;
          whoever hands it on decides who may read it. What is not reported says so, and is not a finding.
        </p>
      </header>
      {parts.map((part, at) => (
        <section key={part} className={styles['part']} aria-labelledby={`dossier-${part}`}>
          <h2 id={`dossier-${part}`}>
            <span className={styles['number']}>{at + 1}</span> {dossierPartWords[part]}
          </h2>
          <Part of={part} answer={answer} view={view} record={record} />
        </section>
      ))}
    </article>
  );
}

function ReaderChoice({ chosen, modelId, view }: { chosen: DossierReader; modelId: string; view: ScreenView }) {
  return (
    <nav aria-label="Whom it is for" className={styles['readers']}>
      {(Object.keys(dossierReaders) as DossierReader[]).map((reader) => (
        <Link
          key={reader}
          to="/models/$id/dossier"
          params={{ id: modelId }}
          search={{ ...view, for: reader }}
          aria-current={reader === chosen ? 'page' : undefined}
        >
          {dossierReaders[reader].label}
        </Link>
      ))}
    </nav>
  );
}

/** Each place the model runs at has a verdict of its own. */
function Head({ answer, deployment, view }: { answer: ModelAnswer; deployment: DeploymentView; view: ScreenView }) {
  return (
    <>
      {answer.deployments.length > 1 && <Place of={deployment} />}
      <ModelHead view={{ ...answer, deployments: [deployment] }} deployment={deployment} asOf={answer.asOf} search={view} tab="chain" />
    </>
  );
}

function Place({ of: { site, deploymentId } }: { of: DeploymentView }) {
  return (
    <p className={styles['place']}>
      {isReported(site) ? site : 'Site not reported'} <code>{deploymentId}</code>
    </p>
  );
}

function Part({ of: part, answer, view, record }: DossierProps & { of: DossierPart }) {
  const each = (shown: (deployment: DeploymentView) => ReactNode) =>
    answer.deployments.map((deployment) => (
      <div key={deployment.deploymentId}>
        {answer.deployments.length > 1 && <Place of={deployment} />}
        {shown(deployment)}
      </div>
    ));
  switch (part) {
    case 'facts':
      return each((deployment) => <FactsTab view={answer} deployment={deployment} />);
    case 'chain':
      return each((deployment) => (
        <ChainTab view={answer} deployment={deployment} asOf={answer.asOf} zone={record?.zone ?? null} open="all" setOpen={() => {}} />
      ));
    case 'gates':
      return each((deployment) => <GatesTab view={answer} deployment={deployment} search={view} />);
    case 'risks':
      return <RisksTab view={answer} search={view} whole />;
    case 'decisions':
    case 'refusals':
      return <DossierActs modelId={answer.modelId} view={view} which={part} />;
    case 'timeline':
      return each((deployment) => <TimelineTab modelId={answer.modelId} deploymentId={deployment.deploymentId} search={view} />);
    default:
      return part satisfies never;
  }
}

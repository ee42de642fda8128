import { useState } from 'react';
import type { LinkId } from '../../domain/accountability/links.ts';
import type { ModelAnswer } from '../../formats/api/model.ts';
import type { RecordSummary } from '../../formats/api/records.ts';
import { recordKindWords } from '../../parts/words.ts';
import type { ScreenView } from '../../state/view.ts';
import { dayWords } from '../../ui/day.ts';
import { ChainTab } from './chain-tab.tsx';
import { FactsTab } from './facts-tab.tsx';
import { GatesTab } from './gates-tab.tsx';
import { ModelCrumbs } from './model-crumbs.tsx';
import { ModelHead } from './model-head.tsx';
import { ModelTabs, type Tab } from './model-tabs.tsx';
import styles from './model-page.module.css';
import { RisksTab } from './risks-tab.tsx';
import { TimelineTab } from './timeline-tab.tsx';
import { useModelKeys } from './use-model-keys.ts';

interface ModelPageProps {
  readonly answer: ModelAnswer;
  readonly tab: Tab;
  /** The view the address holds; its `sel` names the deployment. */
  readonly view: ScreenView;
  /** The record it is in: its zone names the hours, its name goes on paper. */
  readonly record: Pick<RecordSummary, 'institution' | 'kind' | 'zone'> | undefined;
}

/** One model, down to the names that stand (or do not stand) behind it. */
export function ModelPage({ answer, tab, view, record }: ModelPageProps) {
  const [opened, setOpened] = useState<{ readonly at: string; readonly link: LinkId } | null>(null);
  const deployment = answer.deployments.find(({ deploymentId }) => deploymentId === view.sel) ?? answer.deployments[0];
  const open = opened?.at === deployment?.deploymentId ? (opened?.link ?? null) : null;
  useModelKeys(answer, deployment?.deploymentId, view, tab, open === null ? null : () => setOpened(null));
  if (deployment === undefined) throw new RangeError(`${answer.modelId} has no deployment on record`);
  const { deploymentId } = deployment;
  return (
    <article className={styles['page']}>
      <title>{`${answer.name} · Countersign`}</title>
      <ModelCrumbs answer={answer} deploymentId={deploymentId} view={view} tab={tab} />
      <ModelHead view={answer} deployment={deployment} asOf={answer.asOf} search={view} tab={tab} />
      <ModelTabs modelId={answer.modelId} tab={tab} search={view} />
      {tab === 'chain' ? (
        <ChainTab
          view={answer}
          deployment={deployment}
          asOf={answer.asOf}
          zone={record?.zone ?? null}
          open={open}
          setOpen={(link) => setOpened(link === null ? null : { at: deploymentId, link })}
        />
      ) : tab === 'gates' ? (
        <GatesTab view={answer} deployment={deployment} search={view} />
      ) : tab === 'risks' ? (
        <RisksTab view={answer} search={view} />
      ) : tab === 'timeline' ? (
        <TimelineTab modelId={answer.modelId} deploymentId={deploymentId} search={view} />
      ) : (
        <FactsTab view={answer} deployment={deployment} />
      )}
      {record !== undefined && (
        <p className={styles['paper']}>
          Countersign · {record.institution} ({recordKindWords[record.kind].toLowerCase()}) · {answer.externalId ?? answer.modelId} · as
          known on {dayWords(answer.asOf)} · entry {answer.head.seq}, {answer.head.hash.slice(0, 12)}
        </p>
      )}
    </article>
  );
}

import { OnCallStrip, watchRows } from '../../parts/on-call-strip.tsx';
import { printedName } from '../../parts/link-words.ts';
import { nounOf } from '../../parts/sentences/chain-verdict.ts';
import { weekdayWords } from '../../parts/sentences/calendar.ts';
import { nightWords, pageTestWords, weekWords, type Running } from '../../parts/sentences/cover.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import type { CoverView, DeploymentView, ModelView } from '../../domain/measures/model-view.ts';
import { isReported } from '../../domain/reported.ts';
import type { Day, Zone } from '../../domain/time.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Fig } from '../../ui/fig.tsx';
import styles from './panels.module.css';

interface TonightPanelProps {
  readonly view: ModelView;
  readonly deployment: DeploymentView;
  readonly asOf: Day;
  readonly zone: Zone | null;
}

/** Who answers tonight: the coming night hour by hour, and what the week leaves open. */
export function TonightPanel({ view, deployment, asOf, zone }: TonightPanelProps) {
  const { cover, chain } = deployment;
  const nameOf = (id: string): string => printedName(view.people, id);
  const onCall = chain.links.find(({ link }) => link === 'L9');
  const isAsked = onCall !== undefined && !['not needed', 'off', 'inherited'].includes(onCall.tone);
  const isDrawn = isReported(cover) && (isAsked || hasRota(cover));
  const asked = { noun: nounOf(view.flags.autonomy), running: runningOf(deployment), onCall, nameOf } as const;
  return (
    <Fig
      question="Who answers tonight?"
      query={{ data: cover, error: null, isPending: false }}
      aside={
        isReported(cover) ? (
          <span className={styles['aside']}>{[weekdayWords(cover.day), zone].filter(Boolean).join(', ')}</span>
        ) : undefined
      }
      message={(known) =>
        isReported(known) ? nightWords(known, asked).replace('2 a.m.', '2\u00a0a.m.') : 'No record says who is on call.'
      }
      instead={(known) => (isReported(known) ? null : { kind: 'not reported', words: notOnRecord(view) })}
      {...(isDrawn ? { table: hoursTable(nameOf) } : {})}
    >
      {(known) => isReported(known) && isDrawn && <Night cover={known} asOf={asOf} nameOf={nameOf} />}
    </Fig>
  );
}

function hoursTable(nameOf: (id: string) => string) {
  return (cover: DeploymentView['cover']) =>
    isReported(cover) && (
      <DataTable
        caption={`Who answers on ${weekdayWords(cover.day)}, hour by hour`}
        rows={watchRows(cover.watches, nameOf)}
        keyOf={({ hours }) => hours}
        columns={[
          { head: 'Hours', cell: ({ hours }) => hours },
          { head: 'Who answers', cell: ({ who }) => who },
        ]}
      />
    );
}

function hasRota({ watches, uncoveredHours }: CoverView): boolean {
  return uncoveredHours < 168 || watches.some(({ primary }) => primary !== null);
}

function Night({ cover, asOf, nameOf }: { cover: CoverView; asOf: Day; nameOf: (id: string) => string }) {
  return (
    <>
      <OnCallStrip watches={cover.watches} nameOf={nameOf} />
      <p className={styles['line']}>{weekWords(cover)}</p>
      <p className={`${styles['line']} ${cover.pageTestedOn === null ? 'due' : ''}`}>
        {cover.pageTestedOn === null && <StatusMark of="due" />} {pageTestWords(cover.pageTestedOn, asOf)}
      </p>
    </>
  );
}

function runningOf({ standing }: DeploymentView): Running {
  if (standing.stage !== 'pilot' && standing.stage !== 'production') return 'not running';
  return standing.suspended ? 'suspended' : 'running';
}

function notOnRecord({ source }: ModelView): string {
  return source === null
    ? 'Nothing in this record speaks of a rota.'
    : `${source.fileName} does not say. Ask its owners, or load a file with such a column.`;
}

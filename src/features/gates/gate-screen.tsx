import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { gateQuery } from '../../data/gates.ts';
import { HttpError } from '../../data/client.ts';
import { catalogue, gateOf, type GateId } from '../../domain/gates/catalogue.ts';
import { Sentence } from '../../parts/sentence.tsx';
import { gateName, gateVerdict } from '../../parts/sentences/gates.ts';
import { useRecord } from '../../state/use-record.ts';
import { useView } from '../../state/use-view.ts';
import type { ScreenView } from '../../state/view.ts';
import { dayWords } from '../../ui/day.ts';
import { FigError, InsteadOfFigure } from '../../ui/fig-body.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { AtGateSection } from './at-gate-section.tsx';
import { GateFacts } from './gate-facts.tsx';
import styles from './gate-screen.module.css';
import { NarrowedTo } from './narrowed-to.tsx';

/** One gate: what waits there, what it asks to see, and who can pass it. */
export function GateScreen({ gate: asked }: { gate: string }) {
  const gate = catalogue.find(({ id }) => id === asked.toUpperCase())?.id;
  return gate === undefined ? <NoSuchGate asked={asked} /> : <KnownGate gate={gate} />;
}

function KnownGate({ gate }: { gate: GateId }) {
  const view = useView();
  const { record } = useRecord();
  const { data, error, refetch } = useQuery({
    ...gateQuery(gate, view),
    retry: (failures, failed) => failures < 1 && !(failed instanceof HttpError && failed.status < 500 && failed.status >= 400),
  });
  const early = record !== undefined && view.asof !== undefined && view.asof < record.startsOn;
  return (
    <div className={styles['screen']}>
      <title>{`${gateName(gate)} · Countersign`}</title>
      <Crumbs gate={gate} view={view} />
      {early ? (
        <>
          <h1>The record starts {dayWords(record.startsOn)}.</h1>
          <InsteadOfFigure kind="before the record" words={`On ${dayWords(view.asof ?? '')} nothing had been recorded.`} />
        </>
      ) : (
        <>
          <h1>{data === undefined ? gateName(gate) : <Sentence of={gateVerdict(data.figure, data.mode)} />}</h1>
          <p className={styles['asks']}>{gateOf(gate).asks}</p>
          <NarrowedTo />
          {data === undefined &&
            (error === null ? (
              <Waiting words={`Reading ${gateName(gate)}`} />
            ) : (
              <FigError error={error} stillHolds="The other gates are not affected." retry={refetch} />
            ))}
          {data !== undefined && (
            <>
              <GateFacts of={data.figure} />
              <AtGateSection of={data} />
            </>
          )}
        </>
      )}
    </div>
  );
}

/** The gates before and after it, in the order of the process. */
function Crumbs({ gate, view }: { gate: GateId; view: ScreenView }) {
  const { sel: _, do: _attempt, ...rest } = view;
  const navigate = useNavigate();
  const place = catalogue.findIndex(({ id }) => id === gate);
  const previous = catalogue[place - 1];
  const next = catalogue[place + 1];
  const back = (): void => void navigate({ to: '/gates', search: { ...rest, sel: gate } as never });
  useKeys({ escape: back }, true);
  return (
    <div className={styles['crumbs']}>
      <nav aria-label="Where you are" className={styles['path']}>
        <Link to="/gates" search={{ ...rest, sel: gate } as never}>
          Gates
        </Link>
        <span aria-hidden="true">/</span>
        <span aria-current="page" className="mono">
          {gate}
        </span>
      </nav>
      <nav aria-label="Gates in the order of the process" className={styles['list']}>
        <Link to="/gates" search={{ ...rest, sel: gate } as never} className="count">
          {place + 1} of {catalogue.length} in the process
        </Link>
        {previous !== undefined && (
          <Link to="/gates/$gate" params={{ gate: previous.id }} search={rest as never} className="button" title={previous.name}>
            Before
            <span className="unseen">: {previous.name}</span>
          </Link>
        )}
        {next !== undefined && (
          <Link to="/gates/$gate" params={{ gate: next.id }} search={rest as never} className="button" title={next.name}>
            After
            <span className="unseen">: {next.name}</span>
          </Link>
        )}
      </nav>
    </div>
  );
}

function NoSuchGate({ asked }: { asked: string }) {
  const { sel: _, ...rest } = useView();
  return (
    <div className={styles['screen']}>
      <title>No such gate · Countersign</title>
      <h1>There is no gate “{asked}”.</h1>
      <p className={styles['asks']}>
        <Link to="/gates" search={rest as never}>
          All {catalogue.length} gates
        </Link>{' '}
        stand in the order of the process.
      </p>
    </div>
  );
}

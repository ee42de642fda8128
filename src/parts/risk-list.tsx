import { Link } from '@tanstack/react-router';
import type { RiskRow } from '../domain/measures/risk-row.ts';
import { dayWords } from '../ui/day.ts';
import { useMedia } from '../ui/use-media.ts';
import { axesWords, effectWords } from './risk-words.ts';
import { StatusMark, type StatusName } from './status-mark.tsx';
import styles from './risk-list.module.css';

interface RiskListProps {
  readonly rows: readonly RiskRow[];
  readonly total: number;
  /** The day it is read on: what is due before it is overdue. */
  readonly asOf: string;
  readonly selected?: string | undefined;
  /** Left out where every row is of one model. */
  readonly withModels?: boolean;
}

/** Risks one under the other: what each does to a release comes first, then both axes, whose it is, and when something is due. */
export function RiskList({ rows, total, asOf, selected, withModels = true }: RiskListProps) {
  const wide = useMedia('print, (min-width: 901px)');
  return wide ? (
    <table className={styles['table']} aria-label="Risks" aria-rowcount={total + 1}>
      <thead>
        <tr>
          <th scope="col" className={styles['id']}>
            Id
          </th>
          <th scope="col">Risk</th>
          <th scope="col" className={styles['effect']}>
            What it does
          </th>
          <th scope="col" className={styles['band']}>
            Band
          </th>
          {withModels && (
            <th scope="col" className={styles['model']}>
              Model
            </th>
          )}
          <th scope="col" className={styles['owner']}>
            Owner
          </th>
          <th scope="col" className={styles['due']}>
            Due
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.riskId} aria-selected={row.riskId === selected} data-risk={row.riskId}>
            <td className={`mono ${styles['id']}`}>{row.riskId}</td>
            <th scope="row">
              <RiskLink of={row} />
            </th>
            <td>
              <Effect of={row} />
            </td>
            <td>
              <Axes of={row} />
            </td>
            {withModels && (
              <td>
                <Models of={row} />
              </td>
            )}
            <td>
              <Owner of={row} />
            </td>
            <td>
              <Due of={row} asOf={asOf} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  ) : (
    <ol className={styles['cards']} aria-label="Risks">
      {rows.map((row, place) => (
        <li key={row.riskId} aria-current={row.riskId === selected} aria-setsize={total} aria-posinset={place + 1} data-risk={row.riskId}>
          <p className={styles['cardHead']}>
            <RiskLink of={row} /> <span className="mono quiet">{row.riskId}</span>
          </p>
          <p className={styles['cardLine']}>
            <Effect of={row} />
            <Axes of={row} />
          </p>
          <p className={styles['cardLine']}>
            {withModels && <Models of={row} />}
            <Owner of={row} />
            <Due of={row} asOf={asOf} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function RiskLink({ of: { riskId, title } }: { of: RiskRow }) {
  return (
    <Link
      to="/risks/$riskId"
      params={{ riskId }}
      search={(view) => ({ ...view, sel: undefined, do: undefined }) as never}
      className={styles['name'] ?? ''}
    >
      {title}
    </Link>
  );
}

const marks = {
  open: null,
  'in treatment': 'partial',
  realised: 'due',
  'acceptance lapsed': 'void',
  accepted: 'ok',
  closed: 'not needed',
} as const satisfies Readonly<Record<RiskRow['standing'], StatusName | null>>;

function Effect({ of }: { of: RiskRow }) {
  const mark = of.holds.length > 0 ? 'held' : marks[of.standing];
  return (
    <span className={`${styles['marked']} ${of.holds.length > 0 ? styles['holds'] : ''}`}>
      {mark === null ? <span className={styles['noMark']} /> : <StatusMark of={mark} />}
      <span>{effectWords(of)}</span>
    </span>
  );
}

/** The band in a word, and both axes. */
function Axes({ of: { score, band } }: { of: RiskRow }) {
  if (score === null)
    return (
      <span className={`${styles['marked']} unknown`}>
        <StatusMark of="not reported" />
        Not scored
      </span>
    );
  return (
    <span className="nowrap">
      {band}{' '}
      <span className={styles['axes']} aria-hidden="true">
        S{score.severity} L{score.likelihood}
      </span>
      <span className="unseen">, {axesWords(score)}</span>
    </span>
  );
}

/** At most two models by name: the rest are counted. */
function Models({ of: { deployments } }: { of: RiskRow }) {
  const models = [...new Map(deployments.map(({ modelId, modelName }) => [modelId, modelName]))];
  return (
    <span>
      {models.slice(0, 2).map(([modelId, name], place) => (
        <span key={modelId}>
          {place > 0 && ', '}
          <Link
            to="/models/$id/risks"
            params={{ id: modelId }}
            search={({ in: record, asof, theme, density }: Record<string, unknown>) => ({ in: record, asof, theme, density }) as never}
            className={styles['inner'] ?? ''}
            title={name}
          >
            {modelId}
          </Link>
        </span>
      ))}
      {models.length > 2 && ` and ${models.length - 2} more`}
    </span>
  );
}

function Owner({ of: { owner, orphan } }: { of: RiskRow }) {
  if (owner === null)
    return (
      <span className={`${styles['marked']} held`}>
        <StatusMark of="vacant" />
        No owner
      </span>
    );
  if (!orphan) return <span>{owner.printedName}</span>;
  return (
    <span className="held">
      <s>{owner.printedName}</s> left {owner.leftOn === null ? '' : dayWords(owner.leftOn)}
    </span>
  );
}

function Due({ of: { due }, asOf }: { of: RiskRow; asOf: string }) {
  if (due === null) return <span className="quiet">No date</span>;
  const late = due.day < asOf;
  return (
    <span className={late ? 'held' : ''}>
      {dayWords(due.day)}
      <span className={styles['what']}>{due.what === 'action' ? (late ? 'action overdue' : 'action') : 'acceptance ends'}</span>
    </span>
  );
}

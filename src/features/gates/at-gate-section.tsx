import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { AtGate } from '../../domain/measures/gate-view.ts';
import type { GateAnswer } from '../../formats/api/gates.ts';
import { GateActs } from '../../parts/gate-acts.tsx';
import { GateDays } from '../../parts/gate-days.tsx';
import { GateDecisions } from '../../parts/gate-decisions.tsx';
import { GateEvidence } from '../../parts/gate-evidence.tsx';
import { GateStateCell } from '../../parts/gate-state.tsx';
import { atGateList, gateName } from '../../parts/sentences/gates.ts';
import { factWords, stageWords } from '../../parts/words.ts';
import { usePast } from '../../state/use-past.ts';
import { usePreferences } from '../../state/preferences.ts';
import { standpointOf } from '../../state/view.ts';
import { useChangeView, useView } from '../../state/use-view.ts';
import { counted, countWords } from '../../ui/count.ts';
import { InsteadOfFigure } from '../../ui/fig-body.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import styles from './gate-screen.module.css';

const places = {
  first: { title: 'Held here', rule: 'Their first open gate, in the order of the process.' },
  also: { title: 'Open here, held at an earlier gate too', rule: 'Passing this gate alone does not free them.' },
  'not held': {
    title: 'Open here, and not held',
    rule: 'A model counts as held in silent and in pilot. These stand elsewhere; their next step will ask for it.',
  },
} as const;

/** The models at a gate: what was asked, given and is missing, and with whom each lies. */
export function AtGateSection({ of: { gate, mode, models, people } }: { of: GateAnswer }) {
  const selected = useAtGateKeys(models);
  if (mode === 'snapshot') {
    return (
      <InsteadOfFigure kind="not reported" words={`No record says what waits at ${gateName(gate)}. The file names a stage and no gate.`} />
    );
  }
  if (models.length === 0) return <InsteadOfFigure kind="empty by filter" words={`No model waits at ${gateName(gate)}.`} />;
  return (
    <>
      {(['first', 'also', 'not held'] as const).map((place) => {
        const here = models.filter((one) => one.place === place);
        if (here.length === 0) return null;
        return (
          <section key={place} id={atGateList(place)} className={styles['section']} aria-labelledby={`at-${place.replace(' ', '-')}`}>
            <div className={styles['head']}>
              <h2 id={`at-${place.replace(' ', '-')}`}>
                {places[place].title}: {countWords(here.length)}
              </h2>
              <p className={styles['rule']}>
                {places[place].rule}
                {here.includes(models[0]!) && (
                  <span className={styles['keys']} aria-hidden="true">
                    <KeyHint of="J" />
                    <KeyHint of="K" /> move <KeyHint of="Enter" /> open
                  </span>
                )}
              </p>
            </div>
            <AtGateTable of={here} people={people} caption={`${places[place].title}: ${gateName(gate)}`} selected={selected} />
          </section>
        );
      })}
    </>
  );
}

interface AtGateTableProps {
  readonly of: readonly AtGate[];
  readonly people: GateAnswer['people'];
  readonly caption: string;
  readonly selected: string | undefined;
}

function AtGateTable({ of, people, caption, selected }: AtGateTableProps) {
  const standpoint = standpointOf(useView());
  const past = usePast();
  return (
    <table className={styles['table']}>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Model</th>
          <th scope="col">State</th>
          <th scope="col">Evidence</th>
          <th scope="col">With whom</th>
          <th scope="col">Decided</th>
        </tr>
      </thead>
      <tbody>
        {of.map(({ modelId, deploymentId, name, stage, days, heldAt, ledger }) => (
          <tr key={deploymentId} data-row={deploymentId} aria-current={deploymentId === selected}>
            <th scope="row">
              <Link
                to="/models/$id/gates"
                params={{ id: modelId }}
                search={{ ...standpoint, sel: deploymentId } as never}
                hash={ledger.gate}
              >
                {name}
              </Link>{' '}
              <span className={styles['id']}>{modelId}</span>
              <p className={styles['note']}>
                {factWords(stage, (known) => stageWords[known])}
                {days !== null && `, held ${counted(days, 'day')}`}
                {heldAt !== null && `; first held at ${gateName(heldAt)}`}
              </p>
              <GateActs deploymentId={deploymentId} of={ledger} ended={false} past={past} model={name} />
            </th>
            <td data-label="State">
              <GateStateCell of={ledger} />
            </td>
            <td data-label="Evidence">
              <GateEvidence of={ledger} people={people} />
            </td>
            <td data-label="With whom">
              <GateDays of={ledger} />
            </td>
            <td data-label="Decided">
              <GateDecisions of={ledger} people={people} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** J and K walk the models, Enter opens the ledger: the row stood on is in the URL. */
function useAtGateKeys(models: readonly AtGate[]): string | undefined {
  const view = useView();
  const change = useChangeView();
  const navigate = useNavigate();
  const { singleKeys } = usePreferences();
  const at = view.sel === undefined ? -1 : models.findIndex(({ deploymentId }) => deploymentId === view.sel);
  const step = (to: number): void => {
    const row = models[Math.min(Math.max(to, 0), models.length - 1)];
    if (row !== undefined) change({ sel: row.deploymentId }, 'replace');
  };
  const open = (): void => {
    const row = models[at];
    if (row === undefined) return;
    const search = { ...standpointOf(view), sel: row.deploymentId };
    void navigate({ to: '/models/$id/gates', params: { id: row.modelId }, search: search as never, hash: row.ledger.gate });
  };
  useKeys({ j: () => step(at + 1), k: () => step(at === -1 ? 0 : at - 1), ...(at === -1 ? {} : { enter: open }) }, singleKeys);
  useEffect(() => {
    if (view.sel !== undefined) document.querySelector(`[data-row="${CSS.escape(view.sel)}"]`)?.scrollIntoView?.({ block: 'nearest' });
  }, [view.sel]);
  return models[at]?.deploymentId;
}

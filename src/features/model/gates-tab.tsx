import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ledgerQuery } from '../../data/gates.ts';
import { gateOf } from '../../domain/gates/catalogue.ts';
import type { GateLedger, LedgerRow } from '../../domain/measures/gate-ledger.ts';
import type { DeploymentView, ModelView } from '../../domain/measures/model-view.ts';
import type { LedgerAnswer } from '../../formats/api/gates.ts';
import { AttemptLink } from '../../parts/attempt-link.tsx';
import { GateActs } from '../../parts/gate-acts.tsx';
import { GateDays } from '../../parts/gate-days.tsx';
import { GateDecisions } from '../../parts/gate-decisions.tsx';
import { GateEvidence } from '../../parts/gate-evidence.tsx';
import { GateStateCell } from '../../parts/gate-state.tsx';
import { neededWhenWords } from '../../parts/gate-words.ts';
import { gateName } from '../../parts/sentences/gates.ts';
import { ledgerMessage, ledgerSubtitle } from '../../parts/sentences/ledger.ts';
import { standpointOf, type ScreenView } from '../../state/view.ts';
import { usePast } from '../../state/use-past.ts';
import { counted, listed } from '../../ui/count.ts';
import { Fig } from '../../ui/fig.tsx';
import styles from './gates-tab.module.css';

interface GatesTabProps {
  readonly view: ModelView;
  readonly deployment: DeploymentView;
  readonly search: ScreenView;
}

/** The gate ledger: for each gate what was asked and given, who decided what, and with whom it lay how long. */
export function GatesTab({ view: { modelId, source }, deployment, search }: GatesTabProps) {
  const query = useQuery(ledgerQuery(modelId, search));
  const ledgerIn = ({ ledgers }: LedgerAnswer): GateLedger | undefined =>
    ledgers.find(({ deploymentId }) => deploymentId === deployment.deploymentId);
  return (
    <div className={styles['tab']}>
      <Fig
        question="Which gates has it passed, and with whom does each wait?"
        query={query}
        reading="Reading the gate ledger"
        stillHolds="The chain and the facts are not affected."
        message={(answer) => ledgerMessage(ledgerIn(answer))}
        subtitle={(answer) => ledgerSubtitle(ledgerIn(answer))}
        instead={(answer) => {
          const ledger = ledgerIn(answer);
          if (ledger !== undefined && ledger.rows.some(hasSomething)) return null;
          return {
            kind: 'not reported',
            words: (
              <>
                No record says which gates it passed. {source?.fileName ?? 'This record'} names a stage and no review; what it says of
                evidence stands under Facts and passes nothing.
                {ledger !== undefined && <BeginHere of={ledger} />}
              </>
            ),
          };
        }}
        foot={(answer) => <OffGates of={ledgerIn(answer)} />}
      >
        {(answer) => {
          const ledger = ledgerIn(answer);
          return ledger === undefined ? null : <Ledger of={ledger} people={answer.people} search={search} />;
        }}
      </Fig>
    </div>
  );
}

/** The way out of knowing nothing: the five questions, each a link that opens its answer. */
function BeginHere({ of: { deploymentId, ended, rows } }: { of: GateLedger }) {
  const isPast = usePast();
  const asked = rows.filter(({ question, state }) => question !== null && state !== 'off');
  if (isPast || ended || asked.length === 0) return null;
  return (
    <span className={styles['begin']}>
      <span>Begin with an answer:</span>
      {asked.map(({ gate, question }) => (
        <AttemptLink key={gate} type="question.answer" payload={{ deploymentId, question: question?.id }}>
          {gateOf(gate).asks}
        </AttemptLink>
      ))}
    </span>
  );
}

function hasSomething({ state }: LedgerRow): boolean {
  return state !== 'off' && state !== 'not reported';
}

function OffGates({ of }: { of: GateLedger | undefined }) {
  const off = of?.rows.filter(({ state }) => state === 'off') ?? [];
  if (off.length === 0) return null;
  return (
    <span>
      {counted(off.length, 'gate')} that would apply {off.length === 1 ? 'is' : 'are'} off in this record:{' '}
      {listed(off.map(({ gate }) => gateName(gate)))}.
    </span>
  );
}

function Ledger({ of, people, search }: { of: GateLedger; people: LedgerAnswer['people']; search: ScreenView }) {
  const rows = of.rows.filter(({ state }) => state !== 'off');
  const past = usePast();
  return (
    <table className={styles['table']}>
      <caption className="unseen">Gates in the order of the process</caption>
      <thead>
        <tr>
          <th scope="col">Gate</th>
          <th scope="col">State</th>
          <th scope="col">Evidence asked, given, missing</th>
          <th scope="col">Decided by</th>
          <th scope="col">Days with whom</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.gate} id={row.gate} data-gate={row.gate} data-needed={row.needed}>
            <th scope="row">
              <Link to="/gates/$gate" params={{ gate: row.gate }} search={standpointOf(search) as never} className={styles['name']}>
                {gateName(row.gate)}
              </Link>{' '}
              <span className={styles['id']}>{row.gate}</span>
              {row.needed !== 'now' && <p className={styles['note']}>{neededWhenWords[row.needed]}</p>}
              <GateActs deploymentId={of.deploymentId} of={row} ended={of.ended} past={past} />
            </th>
            <td data-label="State">
              <GateStateCell of={row} />
            </td>
            <td data-label="Evidence">
              <GateEvidence of={row} people={people} />
            </td>
            <td data-label="Decided by">
              <GateDecisions of={row} people={people} />
            </td>
            <td data-label="Days with whom">
              <GateDays of={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { GateFigure } from '../../domain/measures/gates-overview.ts';
import type { GatesAnswer } from '../../formats/api/gates.ts';
import { RowsLink } from '../../parts/rows-link.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { gateName, gatesMessage } from '../../parts/sentences/gates.ts';
import { usePreferences } from '../../state/preferences.ts';
import { useChangeView, useView } from '../../state/use-view.ts';
import { counted, countWords, listed } from '../../ui/count.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { dayWords } from '../../ui/day.ts';
import type { FigInstead } from '../../ui/fig-body.tsx';
import { Fig } from '../../ui/fig.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useKeys } from '../../ui/use-keys.ts';
import { countedFrom, type GatesFigureProps } from './counted-from.ts';
import { GatesTable } from './gates-table.tsx';
import styles from './gates-screen.module.css';

/** Where do decisions wait? Gates in the order of the process, never sorted. */
export function GatesFigure({ query, institution }: GatesFigureProps) {
  const gates = query.data?.mode === 'kept' ? query.data.gates.filter(({ on }) => on) : [];
  const selected = useGateKeys(gates);
  return (
    <Fig
      question="Where do decisions wait?"
      query={query}
      message={(answer) => <Sentence of={gatesMessage(answer)} />}
      subtitle={({ mode, asOf }) =>
        mode === 'snapshot' ? `As known on ${dayWords(asOf)}` : `Held models by gate, in the order of the process, ${dayWords(asOf)}`
      }
      instead={untold}
      reading="Reading the gates"
      aside={
        gates.length > 0 && (
          <span className={styles['keys']} aria-hidden="true">
            <KeyHint of="J" />
            <KeyHint of="K" /> move <KeyHint of="Enter" /> open
          </span>
        )
      }
      provenance={(answer) => countedFrom(answer, ['held-at', 'open-at', 'gate-cycle'], institution)}
      table={(answer) => <MonthsTable of={answer} />}
      foot={(answer) => <Foot of={answer} />}
    >
      {(answer) => <GatesTable of={answer} selected={selected} />}
    </Fig>
  );
}

function untold({ mode, records }: GatesAnswer): FigInstead | null {
  if (records === 0) return { kind: 'empty by filter', words: 'No model is in this view: nothing is held and nothing is hidden.' };
  if (mode !== 'snapshot') return null;
  return {
    kind: 'not reported',
    words: `No record says where decisions wait. ${counted(records, 'model')}: the file names a stage for each and no gate, no review and no decision. Once somebody answers, submits or decides, it stands here.`,
  };
}

function Foot({ of: { noGate, notReported, gates } }: { of: GatesAnswer }) {
  const off = gates.filter(({ on }) => !on);
  return (
    <div className={styles['foot']}>
      <p>
        Held: each model once, at its first open gate. Open: every held model for which it is open. Median: days from submission (or answer)
        to decision, open ones counted for as long as they have waited.
        {noGate > 0 && (
          <>
            {' '}
            <RowsLink show="held-at:no gate">{countWords(noGate)}</RowsLink> more held by a risk or a broken link alone.
          </>
        )}
        {notReported > 0 && (
          <>
            {' '}
            <RowsLink show="held-at:not reported">{countWords(notReported)}</RowsLink> more stalled, hold not reported.
          </>
        )}
      </p>
      {off.length > 0 && (
        <p>
          {counted(off.length, 'gate')} {off.length === 1 ? 'is' : 'are'} off in this record:{' '}
          {listed(off.map(({ gate }) => gateName(gate)))}.
        </p>
      )}
    </div>
  );
}

/** The months behind the dots. */
function MonthsTable({ of: { gates } }: { of: GatesAnswer }) {
  const on = gates.filter((gate) => gate.on);
  return (
    <DataTable
      caption="Median days from submission to decision, by the month of decision. Blank months had no decision."
      rows={on}
      keyOf={({ gate }) => gate}
      columns={[
        { head: 'Gate', cell: ({ gate }) => gateName(gate) },
        ...(on[0]?.months ?? []).map(({ month }, place) => ({
          head: dayWords(month),
          number: true,
          cell: ({ months }: GatesAnswer['gates'][number]) => {
            const at = months[place];
            return at?.days == null ? <span className="quiet">none</span> : countWords(at.days);
          },
        })),
      ]}
    />
  );
}

/** J and K walk the gates, Enter opens: the gate stood on is in the URL. */
function useGateKeys(gates: readonly Pick<GateFigure, 'gate'>[]): string | undefined {
  const view = useView();
  const change = useChangeView();
  const navigate = useNavigate();
  const { singleKeys } = usePreferences();
  const at = view.sel === undefined ? -1 : gates.findIndex(({ gate }) => gate === view.sel);
  const step = (to: number): void => {
    const next = gates[Math.min(Math.max(to, 0), gates.length - 1)];
    if (next !== undefined) change({ sel: next.gate }, 'replace');
  };
  const open = (): void => {
    const { sel: _, ...rest } = view;
    const gate = gates[at]?.gate;
    if (gate !== undefined) void navigate({ to: '/gates/$gate', params: { gate }, search: rest as never });
  };
  useKeys({ j: () => step(at + 1), k: () => step(at === -1 ? 0 : at - 1), ...(at === -1 ? {} : { enter: open }) }, singleKeys);
  useEffect(() => {
    if (view.sel !== undefined) document.querySelector(`[data-gate="${CSS.escape(view.sel)}"]`)?.scrollIntoView?.({ block: 'nearest' });
  }, [view.sel]);
  return gates[at]?.gate;
}

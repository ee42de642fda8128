import { pilotExits, type PilotExit } from '../../domain/measures/time-in-pilot/pilot-exits.ts';
import type { TimeInPilotAnswer } from '../../formats/api/time-in-pilot.ts';
import { Measured } from '../../parts/measured.tsx';
import { provenanceTold } from '../../parts/provenance.ts';
import { waysMessage, waysSentence, wayWords } from '../../parts/sentences/time-in-pilot.ts';
import { StepStack, type StackLayer } from '../../ui/charts/step-stack.tsx';
import { Fig, type FigQuery, type FigSheet } from '../../ui/fig.tsx';
import { noPilot } from './instead.ts';
import styles from './time-in-pilot.module.css';
import { axisOf, inPercent } from './undecided-figure.tsx';

const fills: Readonly<Record<PilotExit, StackLayer['fill']>> = {
  promoted: 'solid',
  stopped: 'mid',
  lapsed: 'striped',
  'sent back': 'light',
  'ended, kind not reported': 'dotted',
};

/** Which way do pilots leave? */
export function WaysFigure({ query, institution }: { readonly query: FigQuery<TimeInPilotAnswer>; readonly institution: string }) {
  return (
    <Fig
      question="Which way do pilots leave?"
      query={query}
      message={(answer) => <Measured of={waysMessage(answer)} />}
      subtitle={({ pilots }) =>
        pilots === 0 ? null : 'Where the pilots that started are, by days since the start; all of them at every day'
      }
      instead={noPilot}
      reading="Reading how each pilot ended"
      provenance={(answer) => provenanceTold(answer, ['promoted-by-365', 'stopped-by-365', 'ended-quietly-by-365'], institution)}
      sheet={sheetOf}
      foot={() => (
        <p className={styles['foot']}>
          Read upwards at any day: the parts make up all pilots. Whoever was stopped can no longer be promoted, and is not counted as if it
          could. Towards the right few pilots were followed: see the numbers under the axis.
        </p>
      )}
    >
      {(answer) => (
        <StepStack
          axis={axisOf(answer)}
          at={answer.curve.steps.map(({ day }) => day)}
          layers={layersOf(answer)}
          sentence={waysSentence(answer)}
        />
      )}
    </Fig>
  );
}

/** The ways that occurred, from the bottom up, and on top what is still in pilot. */
function layersOf({ curve: { steps }, left }: TimeInPilotAnswer): StackLayer[] {
  return [
    ...pilotExits
      .filter((kind) => left.some((one) => one.kind === kind))
      .map((kind): StackLayer => ({ name: wayWords[kind], fill: fills[kind], shares: [0, ...steps.map(({ by }) => by[kind])] })),
    { name: 'still in pilot', fill: 'clear', shares: [1, ...steps.map(({ remaining }) => remaining)] },
  ];
}

function sheetOf({ curve, left }: TimeInPilotAnswer): FigSheet {
  const kinds = pilotExits.filter((kind) => left.some((one) => one.kind === kind));
  return {
    columns: ['Day', ...kinds.map((kind) => `${wayWords[kind]}, %`), 'still in pilot, %'],
    rows: curve.steps.map(({ day, by, remaining }) => [day, ...kinds.map((kind) => inPercent(by[kind])), inPercent(remaining)]),
  };
}

import type { TimeInPilotAnswer } from '../../formats/api/time-in-pilot.ts';
import { MeasureLink } from '../../parts/measure-link.tsx';
import { Measured } from '../../parts/measured.tsx';
import { provenanceTold } from '../../parts/provenance.ts';
import { curveSentence, heedWords, leftOutWords, medianWords, undecidedMessage } from '../../parts/sentences/time-in-pilot.ts';
import { daysWords } from '../../ui/amount.ts';
import { StepCurve } from '../../ui/charts/step-curve.tsx';
import type { StepAxis } from '../../ui/charts/step-frame.tsx';
import { counted, countWords } from '../../ui/count.ts';
import { Fig, type FigQuery, type FigSheet } from '../../ui/fig.tsx';
import { noPilot } from './instead.ts';
import styles from './time-in-pilot.module.css';

/** Fewer pilots than this make a curve of little meaning; it is drawn, and said. */
const few = 20;

/** How long do pilots stay undecided? */
export function UndecidedFigure({ query, institution }: { readonly query: FigQuery<TimeInPilotAnswer>; readonly institution: string }) {
  return (
    <Fig
      question="How long do pilots stay undecided?"
      query={query}
      message={(answer) => <Measured of={undecidedMessage(answer)} />}
      subtitle={({ pilots }) => (pilots === 0 ? null : 'Share of the pilots that started still in pilot, by days since the start')}
      notice={noticeOf}
      instead={noPilot}
      reading="Reading how long each pilot ran"
      provenance={(answer) => provenanceTold(answer, ['median-days-in-pilot', 'undecided-at-365'], institution)}
      sheet={sheetOf}
      foot={(answer) => (
        <div className={styles['foot']}>
          <p>
            <span data-explains>
              The line falls whenever a pilot leaves, whichever way. Those still there count for as long as they have been seen. The grey
              band holds the true share in 95 of 100 cases like this one.
            </span>{' '}
            <span data-drawn>{medianWords(answer)}</span>
          </p>
          {heedWords(answer).map((words) => (
            <p key={words}>{words}</p>
          ))}
        </div>
      )}
    >
      {(answer) => <Curve of={answer} />}
    </Fig>
  );
}

function Curve({ of }: { readonly of: TimeInPilotAnswer }) {
  const { steps, median } = of.curve;
  return (
    <StepCurve
      axis={axisOf(of)}
      points={steps.map(({ day, remaining, interval }) => ({ at: day, share: remaining, interval }))}
      marker={median.days === null ? null : { at: median.days, words: `half: ${daysWords(median.days)}` }}
      sentence={curveSentence(of)}
    />
  );
}

/** The axis both figures share, with those followed so far under it. */
export function axisOf({ curve, marks }: TimeInPilotAnswer): StepAxis {
  const inPilot = new Map(marks.map((mark) => [mark.day, mark.inPilot]));
  return {
    end: curve.followed,
    ticks: marks.map(({ day }) => day),
    title: 'days since the start of the pilot',
    under: {
      title: 'pilots followed, and still in pilot, on that day',
      at: (day) => (
        <MeasureLink name={`in-pilot-at:${day}`} label={`${countWords(inPilot.get(day) ?? 0)} still in pilot on day ${day}`}>
          {countWords(inPilot.get(day) ?? 0)}
        </MeasureLink>
      ),
    },
  };
}

function noticeOf(answer: TimeInPilotAnswer) {
  const { pilots } = answer;
  if (pilots === 0) return null;
  const out = leftOutWords(answer);
  if (out !== null) return { kind: 'not reported in part' as const, words: <MeasureLink name="median-days-in-pilot">{out}</MeasureLink> };
  return pilots < few ? { kind: 'too few' as const, words: `${counted(pilots, 'pilot')}: the curve of so few says little.` } : null;
}

function sheetOf({ curve }: TimeInPilotAnswer): FigSheet {
  return {
    columns: ['Day', 'Still in pilot just before', 'Still undecided, %', 'at least, %', 'at most, %'],
    rows: curve.steps.map(({ day, atRisk, remaining, interval }) => [
      day,
      atRisk,
      inPercent(remaining),
      interval === null ? 'none' : inPercent(interval.low),
      interval === null ? 'none' : inPercent(interval.high),
    ]),
  };
}

/** A share as the table has it: to a tenth of a percent. */
export function inPercent(share: number): number {
  return Math.round(share * 1000) / 10;
}

import { useQuery } from '@tanstack/react-query';
import { timeInPilotQuery } from '../../data/time-in-pilot.ts';
import type { TimeInPilotAnswer } from '../../formats/api/time-in-pilot.ts';
import { Measured } from '../../parts/measured.tsx';
import { MeasurePage } from '../../parts/measure-page.tsx';
import { MeasureTiles } from '../../parts/measure-tiles.tsx';
import { timeInPilotVerdict, undecidedNote } from '../../parts/sentences/time-in-pilot.ts';
import { useRecord } from '../../state/use-record.ts';
import { useView } from '../../state/use-view.ts';
import { CohortsFigure } from './cohorts-figure.tsx';
import { UndecidedFigure } from './undecided-figure.tsx';
import { WaysFigure } from './ways-figure.tsx';

const ofTheCurve = ['median-days-in-pilot', 'undecided-at-365', 'promoted-by-365', 'stopped-by-365', 'ended-quietly-by-365'];
const beside = [
  'quiet-ending-share',
  'late-decisions',
  'suspended-pilots',
  'decision-latency',
  'scale-gap-strict',
  'validated-audited-piloted',
];

/** How long pilots stay undecided, which way they leave, and how many of each quarter were promoted. */
export function TimeInPilotScreen() {
  const view = useView();
  const { record } = useRecord();
  const institution = record?.institution ?? '';
  const query = useQuery(timeInPilotQuery(view));
  const early =
    record !== undefined && view.asof !== undefined && view.asof < record.startsOn ? { asOf: view.asof, startsOn: record.startsOn } : null;
  const { data } = query;
  return (
    <MeasurePage
      title="Time in pilot"
      institution={institution}
      heading={data === undefined ? 'Time in pilot' : <Measured of={timeInPilotVerdict(data)} />}
      note={data === undefined || data.records === 0 ? undefined : undecidedNote(data)}
      early={early}
    >
      {data !== undefined && data.records > 0 && <MeasureTiles of={named(data, ofTheCurve)} label="Time in pilot in numbers" />}
      <UndecidedFigure query={query} institution={institution} />
      <WaysFigure query={query} institution={institution} />
      <CohortsFigure query={query} institution={institution} />
      {data !== undefined && data.records > 0 && (
        <MeasureTiles of={named(data, beside)} label="How pilots end, how long a decision takes, and what was validated in vain" />
      )}
    </MeasurePage>
  );
}

function named({ measures }: TimeInPilotAnswer, names: readonly string[]) {
  return names.flatMap((name) => measures.find((measure) => measure.name === name) ?? []);
}

import { useQuery } from '@tanstack/react-query';
import { gateYieldQuery } from '../../data/gate-yield.ts';
import type { GateYieldAnswer } from '../../formats/api/gate-yield.ts';
import { MeasurePage } from '../../parts/measure-page.tsx';
import { MeasureTiles } from '../../parts/measure-tiles.tsx';
import { Sentence } from '../../parts/sentence.tsx';
import { gateYieldVerdict } from '../../parts/sentences/gate-yield.ts';
import { useRecord } from '../../state/use-record.ts';
import { useView } from '../../state/use-view.ts';
import { ContactFigure } from './contact-figure.tsx';
import { PathFigure } from './path-figure.tsx';
import { YieldFigure } from './yield-figure.tsx';

/** The numbers over the figures, in the order they are read. */
const tiles = [
  'first-pass',
  'first-pass-conditional',
  'rework-loops',
  'hidden-factory',
  'gate-cycle',
  'in-review-time',
  'block-frequency',
  'passed-demo-failed-audit',
];

/** How much gates let through the first time, what that makes of a whole path, and who meets a model when. */
export function GateYieldScreen() {
  const view = useView();
  const { record } = useRecord();
  const institution = record?.institution ?? '';
  const query = useQuery(gateYieldQuery(view));
  const early =
    record !== undefined && view.asof !== undefined && view.asof < record.startsOn ? { asOf: view.asof, startsOn: record.startsOn } : null;
  const { data } = query;
  return (
    <MeasurePage
      title="Gate yield"
      institution={institution}
      heading={data === undefined ? 'Gate yield' : <Sentence of={gateYieldVerdict(data)} />}
      note="A first pass is a submission that was decided “passed” the first time: not returned, not declined, and without conditions."
      early={early}
    >
      {data !== undefined && <MeasureTiles of={tilesOf(data)} label="Gate yield in numbers" />}
      <YieldFigure query={query} institution={institution} />
      <PathFigure query={query} institution={institution} />
      <ContactFigure query={query} institution={institution} />
    </MeasurePage>
  );
}

function tilesOf({ measures }: GateYieldAnswer) {
  return tiles.flatMap((name) => measures.find((measure) => measure.name === name) ?? []);
}

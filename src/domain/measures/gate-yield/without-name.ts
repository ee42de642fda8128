import { gateOf } from '../../gates/catalogue.ts';
import { countReading, valueReading, type MeasureDefinition, type ReadingRow } from '../reading.ts';
import { openWaits, type OpenWait } from '../waits-with.ts';

/** Open gates that wait for a seat nobody sits on. */
export const withoutNameMeasures: readonly MeasureDefinition[] = [
  {
    name: 'open-gates-without-name',
    version: 1,
    topic: 'Gates',
    label: 'Open gates that wait for a name nobody has given',
    rule: 'Of the gates open for held models, those that wait for a seat nobody sits on, be it beside somebody else. A gate is counted once, whomever it waits for. One for which the record names nobody is not reported.',
    formula: 'A count of open gates.',
    source: 'Countersign',
    settings: [],
    clock: 'as known',
    kind: 'count',
    of: 'open gates of held models',
    read: ({ state, asOf, rows }) => {
      const found = rows.flatMap((row) => openWaits(state, row, asOf)).map(waitRow);
      // No open gate may be silence as well as order: neither is a count of 0.
      if (found.length === 0) return valueReading(null, found, 'No gate is known to be open for a held model.');
      return countReading(found, 'Whom any of them waits for is not reported.');
    },
  },
];

function waitRow({ modelId, deploymentId, gate, parties }: OpenWait): ReadingRow {
  const vacant = parties.flatMap((party) => (party.kind === 'vacant seat' ? [party.seat] : []));
  const people = parties.flatMap((party) => (party.kind === 'person' ? [party.printedName] : []));
  const seats = vacant.map((seat) => `${seat}, on which nobody sits`);
  const whom = [...seats, ...people].join('; ');
  return {
    id: `${deploymentId} ${gate}`,
    modelId,
    deploymentId,
    standing: vacant.length > 0 ? 'counted' : people.length > 0 ? 'not counted' : 'not reported',
    what: whom === '' ? `${gateOf(gate).name}, whom it waits for is not reported` : `${gateOf(gate).name}, waits for ${whom}`,
    amount: null,
  };
}

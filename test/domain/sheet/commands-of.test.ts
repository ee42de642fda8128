import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { cellOf, commandsOf, type CellId, type Sayings } from '../../../src/domain/sheet/commands-of.ts';
import { sheetFacts, type Saying } from '../../../src/domain/sheet/fact.ts';
import { day } from '../../support/record-of.ts';

const beside = { answerBy: day('2026-12-07'), how: 'By e-mail', reason: 'It ran before the rules' };
const north = { deploymentId: 'DEP-1', modelId: 'M-1' };
const south = { deploymentId: 'DEP-2', modelId: 'M-1' };
const other = { deploymentId: 'DEP-3', modelId: 'M-2' };

function said(...cells: readonly (readonly [typeof north, Saying])[]): Sayings {
  return new Map(cells.map(([row, saying]) => [cellOf(row, saying.fact), saying]));
}

describe('what the changes of a sheet ask for', () => {
  it('says the flags of a model in one command, and its function and vendor in one', () => {
    const commands = commandsOf(
      [other],
      said(
        [other, { fact: 'care', value: true }],
        [other, { fact: 'payment', value: false }],
        [other, { fact: 'function', value: 'Imaging' }],
        [other, { fact: 'vendor-name', value: 'Acme' }],
      ),
      beside,
    );
    expect(commands.map(({ command }) => command)).toEqual([
      { type: 'flags.state', payload: { modelId: 'M-2', flags: { care: true, payment: false } } },
      { type: 'model.restate', payload: { modelId: 'M-2', businessFunction: 'Imaging', vendorName: 'Acme' } },
    ]);
    expect(commands[0]?.cells).toEqual(['M-2 care', 'M-2 payment']);
  });

  it('says what is the model’s once, however many of its deployments are in the sheet, and what is a deployment’s of each', () => {
    const commands = commandsOf(
      [north, south],
      said(
        [north, { fact: 'owner', value: { name: 'Ana Ruiz' } }],
        [north, { fact: 'catch-up', value: day('2027-03-31') }],
        [south, { fact: 'catch-up', value: day('2027-06-30') }],
      ),
      beside,
    );
    expect(commands.map(({ key }) => key)).toEqual(['owner.name M-1', 'deployment.inherit DEP-1', 'deployment.inherit DEP-2']);
    expect(commands[2]?.command.payload).toEqual({ deploymentId: 'DEP-2', catchUpBy: '2027-06-30', reason: 'It ran before the rules' });
  });

  it('asks a sponsor, and never accepts for one', () => {
    const [only] = commandsOf([north], said([north, { fact: 'sponsor', value: 'P-1' }]), beside);
    expect(only?.command).toEqual({
      type: 'link.offer',
      payload: { deploymentId: 'DEP-1', link: 'L1', personId: 'P-1', how: 'By e-mail', due: '2026-12-07' },
    });
  });

  it('sets a date, and a site', () => {
    const commands = commandsOf(
      [north],
      said([north, { fact: 'due', value: day('2027-01-31') }], [north, { fact: 'site', value: 'S-1' }]),
      beside,
    );
    expect(commands.map(({ command }) => command)).toEqual([
      { type: 'deployment.place', payload: { deploymentId: 'DEP-1', siteId: 'S-1' } },
      { type: 'deployment.target', payload: { deploymentId: 'DEP-1', target: '2027-01-31' } },
    ]);
  });

  it('says every cell that was filled exactly once, under keys that differ, and only those', () => {
    const values: Readonly<Record<(typeof sheetFacts)[number], Saying>> = {
      owner: { fact: 'owner', value: { name: 'Ana' } },
      sponsor: { fact: 'sponsor', value: 'P-1' },
      due: { fact: 'due', value: day('2027-01-31') },
      'catch-up': { fact: 'catch-up', value: day('2027-01-31') },
      site: { fact: 'site', value: 'S-1' },
      function: { fact: 'function', value: 'Imaging' },
      care: { fact: 'care', value: true },
      payment: { fact: 'payment', value: false },
      autonomy: { fact: 'autonomy', value: 'agentic' },
      vendor: { fact: 'vendor', value: true },
      'vendor-name': { fact: 'vendor-name', value: 'Acme' },
    };
    const rows = [north, south, other];
    const cell = fc.tuple(fc.constantFrom(...rows), fc.constantFrom(...sheetFacts));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 20 }), (cells) => {
        const filled = said(...cells.map(([row, fact]) => [row, values[fact]] as const));
        const commands = commandsOf(rows, filled, beside);
        const told: CellId[] = commands.flatMap((one) => one.cells);
        expect(told.toSorted()).toEqual([...filled.keys()].toSorted());
        expect(new Set(commands.map(({ key }) => key)).size).toBe(commands.length);
      }),
    );
  });
});

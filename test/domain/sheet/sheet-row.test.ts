import { describe, expect, it } from 'vitest';
import { saysNothingNew } from '../../../src/domain/sheet/says-nothing-new.ts';
import { sheetRows, type SheetRow } from '../../../src/domain/sheet/sheet-row.ts';
import { notReported } from '../../../src/domain/reported.ts';
import { advisory, day, model, opened, people, staged, stateOf, type Line } from '../../support/record-of.ts';

const today = '2026-10-30';

function rowsOf(lines: readonly Line[], ids: readonly string[] = ['DEP-1']): readonly SheetRow[] {
  return sheetRows(
    stateOf([opened, ...people, ['2025-01-01', 'site.added', { siteId: 'S-1', name: 'North' }], ...lines], today),
    day(today),
    ids,
  );
}

const imported = model(1, {
  governance: 'not reported',
  flags: {
    care: notReported('no column'),
    payment: notReported('no column'),
    autonomy: notReported('no column'),
    vendor: notReported('no column'),
  },
});

describe('a row of the sheet', () => {
  it('says not reported of every fact a file left out, and of nothing else', () => {
    const [row] = rowsOf([...imported, staged(1, 'pilot', '2026-01-01')]);
    expect(row).toMatchObject({
      name: 'Model 1',
      stage: 'pilot',
      owner: null,
      sponsor: { cause: 'not reported', name: null },
      due: null,
      site: { notReported: 'no column' },
      care: { notReported: 'no column' },
      businessFunction: 'Imaging',
      catchUpBy: null,
    });
  });

  it('tells whom a file names from whom a person named', () => {
    const inFile: Line = ['2026-02-01', 'link.named-in-file', { deploymentId: 'DEP-1', link: 'L4', name: 'Ana Ruiz', column: 'Owner' }];
    expect(rowsOf([...imported, inFile])[0]?.owner).toEqual({ name: 'Ana Ruiz', contact: null, from: 'file' });
    const named: Line = ['2026-03-01', 'owner.named', { modelId: 'M-1', name: 'Bo Lind', contact: 'bo@x.org', by: 'P-1' }];
    expect(rowsOf([...imported, inFile, named])[0]?.owner).toEqual({ name: 'Bo Lind', contact: 'bo@x.org', from: 'here' });
  });

  it('says who was asked to sponsor it, who accepted, and keeps the two apart, whether or not the link is asked for here', () => {
    const off: Line = ['2025-01-01', 'ruleset.adopted', { ruleset: 'none', gatesOn: [], linksOn: [] }];
    const asked: Line = ['2026-02-01', 'link.offered', { deploymentId: 'DEP-1', link: 'L1', personId: 'P-1' }];
    expect(rowsOf([off, ...model(1), asked])[0]?.sponsor).toEqual({ cause: 'asked', personId: 'P-1', name: 'Ada Plover' });
    const accepted: Line = [
      '2026-10-02',
      'link.accepted',
      { deploymentId: 'DEP-1', link: 'L1', personId: 'P-1', statement: 'I fund it', assurance: 'in the room' },
    ];
    expect(rowsOf([off, ...model(1), asked, accepted])[0]?.sponsor).toEqual({ cause: 'accepted', personId: 'P-1', name: 'Ada Plover' });
  });

  it('gives the written date, the assumed one as assumed, and none once it has ended', () => {
    const target: Line = ['2026-02-01', 'target.set', { deploymentId: 'DEP-1', stage: 'build', target: day('2027-01-31') }];
    const build = [...model(1), staged(1, 'build', '2026-10-01')];
    expect(rowsOf([...build, target])[0]?.due).toEqual({ day: '2027-01-31', assumed: false });
    expect(rowsOf(build)[0]?.due).toMatchObject({ assumed: true });
    expect(rowsOf([...build, target, staged(1, 'ended', '2026-10-05', { end: { kind: 'stopped' } })])[0]?.due).toBeNull();
  });

  it('comes in the order asked for, and leaves out what the record does not have', () => {
    expect(rowsOf([...model(1), ...model(2)], ['DEP-2', 'DEP-9', 'DEP-1']).map(({ deploymentId }) => deploymentId)).toEqual([
      'DEP-2',
      'DEP-1',
    ]);
  });

  it('knows what says nothing new: the same again is no change, and a file’s owner named here is one', () => {
    const [row] = rowsOf([
      ...model(1, { flags: { ...advisory, care: true }, site: 'S-1' }),
      ['2026-02-01', 'link.named-in-file', { deploymentId: 'DEP-1', link: 'L4', name: 'Ana Ruiz', column: 'Owner' }],
    ]);
    if (row === undefined) throw new Error('no row');
    expect(saysNothingNew(row, { fact: 'care', value: true })).toBe(true);
    expect(saysNothingNew(row, { fact: 'care', value: false })).toBe(false);
    expect(saysNothingNew(row, { fact: 'vendor', value: false })).toBe(true);
    expect(saysNothingNew(row, { fact: 'function', value: 'Imaging' })).toBe(true);
    expect(saysNothingNew(row, { fact: 'vendor-name', value: 'Acme' })).toBe(false);
    expect(saysNothingNew(row, { fact: 'autonomy', value: 'agentic' })).toBe(false);
    expect(saysNothingNew(row, { fact: 'owner', value: { name: 'Ana Ruiz' } })).toBe(false);
    const here: SheetRow = { ...row, owner: { name: 'Ana Ruiz', contact: null, from: 'here' } };
    expect(saysNothingNew(here, { fact: 'owner', value: { name: 'Ana Ruiz' } })).toBe(true);
    expect(saysNothingNew(here, { fact: 'owner', value: { name: 'Ana Ruiz', contact: 'a@x.org' } })).toBe(false);
    // What the rules assume nobody wrote: to write it is a change.
    expect(saysNothingNew({ ...row, due: { day: day('2027-01-31'), assumed: true } }, { fact: 'due', value: day('2027-01-31') })).toBe(
      false,
    );
    expect(saysNothingNew({ ...row, due: { day: day('2027-01-31'), assumed: false } }, { fact: 'due', value: day('2027-01-31') })).toBe(
      true,
    );
    expect(saysNothingNew({ ...row, catchUpBy: day('2027-01-31') }, { fact: 'catch-up', value: day('2027-01-31') })).toBe(true);
    const asked: SheetRow = { ...row, sponsor: { cause: 'asked', personId: 'P-1', name: 'Ada Plover' } };
    expect(saysNothingNew(asked, { fact: 'sponsor', value: 'P-1' })).toBe(true);
    expect(saysNothingNew(asked, { fact: 'sponsor', value: 'P-2' })).toBe(false);
    expect(saysNothingNew({ ...asked, sponsor: { ...asked.sponsor, cause: 'declined' } }, { fact: 'sponsor', value: 'P-1' })).toBe(false);
  });
});

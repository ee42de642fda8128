import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainOf, type Chain } from '../../../src/domain/accountability/chain.ts';
import { links, type LinkId } from '../../../src/domain/accountability/links.ts';
import {
  day,
  deploymentIn,
  advisory,
  agentic,
  clinical,
  model,
  opened,
  people,
  staged,
  stateOf,
  type Line,
  type Told,
} from '../../support/record-of.ts';

const charter: Line = ['2025-03-01', 'pilot.chartered', { deploymentId: 'DEP-1', plannedEnd: day('2027-12-31') }];
const pilot = (told: Told = {}, ...more: Line[]): Line[] => [
  opened,
  ...people,
  ...model(1, { flags: clinical, ...told }),
  staged(1, 'pilot', '2025-03-01'),
  charter,
  ...more,
];
const accepted = (link: LinkId, on = '2025-03-01', more: object = {}): Line => [
  on,
  'link.accepted',
  { deploymentId: 'DEP-1', link, personId: 'P-1', statement: 'I answer for it', assurance: 'demonstration', ...more },
];
const chain = (lines: Line[], asOf = '2025-06-01'): Chain => {
  const state = stateOf(lines, asOf);
  return chainOf(state, deploymentIn(state), day(asOf));
};
const link = (lines: Line[], id: LinkId, asOf?: string) => chain(lines, asOf).links.find((one) => one.link === id)!;

describe('a link of the chain', () => {
  it('nobody signed is vacant from the day its stage began, where the record is kept', () => {
    expect(link(pilot(), 'L2')).toMatchObject({ cause: 'vacant', tone: 'broken', since: '2025-03-01', days: 92 });
  });

  it('nobody reported is not vacant', () => {
    expect(link(pilot({ governance: 'not reported' }), 'L2')).toMatchObject({ cause: 'not reported', tone: 'not reported', days: null });
  });

  it('a file names is still not reported: named is not accepted', () => {
    const named: Line = ['2025-03-02', 'link.named-in-file', { deploymentId: 'DEP-1', link: 'L1', name: 'Dr. Rail', column: 'Exec lead' }];
    expect(link(pilot({ governance: 'not reported' }, named), 'L1')).toMatchObject({
      cause: 'named in the file',
      tone: 'not reported',
      detail: { named: 'Dr. Rail' },
    });
  });

  it('asked and not answered is broken, and says since when', () => {
    const asked: Line = ['2025-05-01', 'link.offered', { deploymentId: 'DEP-1', link: 'L2', personId: 'P-2' }];
    expect(link(pilot({}, asked), 'L2')).toMatchObject({
      cause: 'asked',
      tone: 'broken',
      days: 31,
      asked: [{ personId: 'P-2', outcome: 'no answer' }],
    });
  });

  it('asked breaks nothing where no source reports who held it: the record still cannot tell', () => {
    const asked: Line = ['2025-05-01', 'link.offered', { deploymentId: 'DEP-1', link: 'L2', personId: 'P-2' }];
    expect(link(pilot({ governance: 'not reported' }, asked), 'L2')).toMatchObject({ cause: 'asked', tone: 'not reported', days: 31 });
    const declined: Line = ['2025-05-08', 'link.declined', { deploymentId: 'DEP-1', link: 'L2', personId: 'P-2', reason: 'Not mine' }];
    expect(link(pilot({ governance: 'not reported' }, asked, declined), 'L2')).toMatchObject({ cause: 'declined', tone: 'broken' });
  });

  it('declined keeps the refusal and its reason', () => {
    const lines = pilot(
      {},
      ['2025-05-01', 'link.offered', { deploymentId: 'DEP-1', link: 'L2', personId: 'P-2' }],
      ['2025-05-08', 'link.declined', { deploymentId: 'DEP-1', link: 'L2', personId: 'P-2', reason: 'Not my decision' }],
    );
    expect(link(lines, 'L2')).toMatchObject({
      cause: 'declined',
      tone: 'broken',
      asked: [{ personId: 'P-2', outcome: 'declined', reason: 'Not my decision', outcomeOn: '2025-05-08' }],
    });
  });

  it('signed is sound, then weak in its last 30 days, then expired', () => {
    expect(link(pilot({}, accepted('L2')), 'L2', '2026-01-29').tone).toBe('sound');
    expect(link(pilot({}, accepted('L2')), 'L2', '2026-01-30')).toMatchObject({
      cause: 'expiring',
      tone: 'weak',
      detail: { until: '2026-03-01' },
    });
    expect(link(pilot({}, accepted('L2')), 'L2', '2026-03-01').tone).toBe('weak');
    expect(link(pilot({}, accepted('L2')), 'L2', '2026-03-02')).toMatchObject({ cause: 'expired', tone: 'broken' });
  });

  it('is voided by a later major version where its meaning rests on the version, and keeps the name', () => {
    const release: Line = ['2025-05-01', 'version.released', { deploymentId: 'DEP-1', version: 'v2', major: true, what: 'New threshold' }];
    const lines = pilot({}, accepted('L7'), accepted('L4', '2025-03-01', { personId: 'P-2' }), release);
    expect(link(lines, 'L7')).toMatchObject({
      cause: 'void: new version',
      tone: 'broken',
      since: '2025-05-01',
      signature: { personId: 'P-1' },
    });
    expect(link(lines, 'L4').tone).toBe('sound');
  });

  it('breaks when the person leaves, the day after the last', () => {
    const left: Line = ['2025-04-30', 'person.left', { personId: 'P-1', lastDay: day('2025-05-15') }];
    expect(link(pilot({}, accepted('L2'), left), 'L2', '2025-05-15').tone).toBe('sound');
    expect(link(pilot({}, accepted('L2'), left), 'L2', '2025-05-16')).toMatchObject({ cause: 'left', tone: 'broken' });
  });

  it('covered is weak until the cover ends', () => {
    const covered: Line = ['2025-05-01', 'link.covered', { deploymentId: 'DEP-1', link: 'L3', personId: 'P-2', until: day('2025-06-30') }];
    expect(link(pilot({}, accepted('L3'), covered), 'L3')).toMatchObject({ cause: 'covered', tone: 'weak' });
    expect(link(pilot({}, accepted('L3'), covered), 'L3', '2025-07-01')).toMatchObject({ cause: 'vacant', tone: 'broken' });
  });

  it('handed over stays with its holder until the person asked accepts, and when they decline', () => {
    const asked: Line = ['2025-05-01', 'link.offered', { deploymentId: 'DEP-1', link: 'L3', personId: 'P-2', handover: true }];
    const declined: Line = ['2025-05-02', 'link.declined', { deploymentId: 'DEP-1', link: 'L3', personId: 'P-2', reason: 'Too much' }];
    const again: Line = ['2025-05-03', 'link.offered', { deploymentId: 'DEP-1', link: 'L3', personId: 'P-3', handover: true }];
    const holder = { cause: 'accepted', tone: 'sound', signature: { personId: 'P-1' } };
    expect(link(pilot({}, accepted('L3'), asked), 'L3')).toMatchObject({ ...holder, asked: [{ personId: 'P-2', outcome: 'no answer' }] });
    expect(link(pilot({}, accepted('L3'), asked, declined), 'L3')).toMatchObject({
      ...holder,
      asked: [{ outcome: 'declined', reason: 'Too much' }],
    });
    expect(link(pilot({}, accepted('L3'), asked, declined, again), 'L3')).toMatchObject(holder);
    expect(link(pilot({}, accepted('L3'), asked, accepted('L3', '2025-05-04', { personId: 'P-2' })), 'L3').signature?.personId).toBe('P-2');
  });

  it('given up is given up, even while a handover of it was open', () => {
    const asked: Line = ['2025-05-01', 'link.offered', { deploymentId: 'DEP-1', link: 'L3', personId: 'P-2', handover: true }];
    const released: Line = ['2025-05-02', 'link.released', { deploymentId: 'DEP-1', link: 'L3', personId: 'P-1', reason: 'Moved' }];
    expect(link(pilot({}, accepted('L3'), asked, released), 'L3').cause).toBe('released');
  });

  it('offered anew, and not as a handover, is asked and broken', () => {
    const asked: Line = ['2025-05-01', 'link.offered', { deploymentId: 'DEP-1', link: 'L3', personId: 'P-2' }];
    expect(link(pilot({}, accepted('L3'), asked), 'L3')).toMatchObject({ cause: 'asked', tone: 'broken' });
    const declined: Line = ['2025-05-02', 'link.declined', { deploymentId: 'DEP-1', link: 'L3', personId: 'P-2', reason: 'Too much' }];
    expect(link(pilot({}, accepted('L3'), asked, declined), 'L3').cause).toBe('declined');
  });

  it.each([
    ['scope', 'void: new scope', ['L2', 'L3', 'L4', 'L5', 'L6-CARE', 'L7']],
    ['autonomy', 'void: more autonomy', ['L2', 'L3', 'L4', 'L5', 'L6-CARE', 'L7', 'L8', 'L9', 'L10', 'L11']],
  ] as const)('is void where its meaning rests on the %s, and on no other', (what, cause, voided) => {
    const change: Line =
      what === 'scope'
        ? ['2025-05-01', 'scope.changed', { deploymentId: 'DEP-1', scope: 'Children too', what: 'Children too' }]
        : ['2025-05-01', 'autonomy.changed', { deploymentId: 'DEP-1', modelId: 'M-1', to: 'semi-agentic', raised: true }];
    const ids = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6-CARE', 'L7', 'L8', 'L9', 'L10', 'L11'] as const;
    const { links: views } = chain(pilot({}, ...ids.map((id) => accepted(id, '2025-03-01', { personId: `P-${id}` })), change));
    expect(views.filter((one) => one.cause === cause).map((one) => one.link)).toEqual(voided);
  });

  it('that names what an agent may do was given for an agent, and survives a raise', () => {
    const raised: Line = ['2025-05-01', 'autonomy.changed', { deploymentId: 'DEP-1', modelId: 'M-1', to: 'agentic', raised: true }];
    expect(link(pilot({}, accepted('L2', '2025-04-30', { actions: ['read', 'route'] }), raised), 'L2').tone).toBe('sound');
    expect(link(pilot({}, accepted('L2', '2025-04-30', { actions: [] }), raised), 'L2').cause).toBe('void: more autonomy');
  });

  it('of an authorising principal ends with a further tool or limit', () => {
    const change = (effect: 'new tool' | 'limit' | 'hosting'): Line => [
      '2025-05-01',
      'change.executed',
      { changeId: 'CHG-1', deploymentId: 'DEP-1', kind: 'normal', effect, what: effect, by: 'P-2' },
    ];
    const principal = (effect: 'new tool' | 'limit' | 'hosting') =>
      link(pilot({ flags: agentic }, accepted('LA2'), change(effect)), 'LA2').cause;
    expect([principal('new tool'), principal('limit'), principal('hosting')]).toEqual(['void: new scope', 'void: new scope', 'accepted']);
  });

  it('covered for a person who is absent and needed twice is broken, since the second cover', () => {
    const covered = (id: LinkId, on: string): Line => [
      on,
      'link.covered',
      { deploymentId: 'DEP-1', link: id, personId: 'P-2', until: day('2025-06-30') },
    ];
    const both = pilot({}, accepted('L1'), accepted('L3'), covered('L1', '2025-05-01'), covered('L3', '2025-05-10'));
    expect(link(both, 'L1')).toMatchObject({ cause: 'absent twice', tone: 'broken', since: '2025-05-10', days: 22 });
    expect(link(both, 'L3').tone).toBe('broken');
    expect(link(pilot({}, accepted('L1'), accepted('L3'), covered('L1', '2025-05-01')), 'L1').cause).toBe('covered');
    const two = pilot(
      {},
      accepted('L1'),
      accepted('L3', '2025-03-01', { personId: 'P-3' }),
      covered('L1', '2025-05-01'),
      covered('L3', '2025-05-10'),
    );
    expect(link(two, 'L1').cause).toBe('covered');
  });

  it('that one person may not hold beside another is suspended with it, and says why', () => {
    const lines = pilot({}, accepted('L4'), accepted('L7'));
    expect(link(lines, 'L4')).toMatchObject({
      cause: 'duties conflict',
      tone: 'broken',
      detail: { what: expect.stringContaining('Ada Plover') as string },
    });
    expect(link(lines, 'L7').cause).toBe('duties conflict');
    expect(link(pilot({}, accepted('L4'), accepted('L7', '2025-03-01', { personId: 'P-2' })), 'L7').tone).toBe('sound');
  });

  it('not required at the stage is not needed yet', () => {
    expect(link(pilot(), 'L8')).toMatchObject({ cause: 'not needed yet', tone: 'not needed' });
  });

  it('inherited is neither held nor broken, and has a day to catch up by', () => {
    const inherited: Line = ['2025-04-01', 'deployment.inherited', { deploymentId: 'DEP-1', catchUpBy: day('2025-12-31'), by: 'P-1' }];
    expect(link(pilot({}, inherited), 'L2')).toMatchObject({ tone: 'inherited', detail: { until: '2025-12-31' } });
  });

  it('switched off by the ruleset is off, not vacant and not unreported', () => {
    const starter: Line = ['2025-01-03', 'ruleset.adopted', { ruleset: 'starter', gatesOn: [], linksOn: ['L1', 'L2', 'L9', 'L10'] }];
    expect(link(pilot({}, starter), 'L4').tone).toBe('off');
    expect(link(pilot({}, starter), 'L2').tone).toBe('broken');
  });
});

describe('the on-call link', () => {
  const allWeek = [1, 2, 3, 4, 5, 6, 7];
  const rota = (
    shifts: { days: number[]; from: string; to: string; primary: string; secondary: string | null }[],
    pageTestedOn = '2025-05-01',
  ): Line => ['2025-04-01', 'rota.set', { deploymentId: 'DEP-1', shifts, pageTestedOn: day(pageTestedOn) }];
  const onCall = (...lines: Line[]) => link(pilot({}, accepted('L9'), ...lines), 'L9');

  it('is sound with every hour covered twice and the page tested', () => {
    expect(onCall(rota([{ days: allWeek, from: '00:00', to: '00:00', primary: 'P-1', secondary: 'P-2' }])).tone).toBe('sound');
  });

  it('is weak without a secondary, and broken with an hour nobody covers', () => {
    expect(onCall(rota([{ days: allWeek, from: '00:00', to: '00:00', primary: 'P-1', secondary: null }])).cause).toBe('no secondary');
    expect(onCall(rota([{ days: [1, 2, 3, 4, 5], from: '07:00', to: '19:00', primary: 'P-1', secondary: 'P-2' }]))).toMatchObject({
      cause: 'hours uncovered',
      tone: 'broken',
      detail: { uncoveredHours: 108 },
    });
  });

  it('is broken without a rota, and with a page test older than 90 days', () => {
    expect(onCall().cause).toBe('hours uncovered');
    expect(onCall(rota([{ days: allWeek, from: '00:00', to: '00:00', primary: 'P-1', secondary: 'P-2' }], '2025-03-02')).cause).toBe(
      'page test overdue',
    );
  });
});

describe('the chain', () => {
  it('lists the safety link once for care, twice for care and payment, and says when neither applies', () => {
    const ids = (flags: Told['flags']) =>
      chain(pilot(flags === undefined ? {} : { flags }))
        .links.map((one) => one.link)
        .filter((id) => id.startsWith('L6'));
    expect(ids(clinical)).toEqual(['L6-CARE']);
    expect(ids({ ...agentic, care: true })).toEqual(['L6-CARE', 'L6-PAY']);
    expect(ids(agentic)).toEqual(['L6-PAY']);
    expect(link(pilot({ flags: advisory }), 'L6-CARE')).toMatchObject({ cause: 'does not apply', tone: 'not needed' });
  });

  it('lists a safety link nobody ruled out as not reported', () => {
    const unsure = { ...advisory, payment: { notReported: 'left blank' as const } };
    expect(link(pilot({ flags: unsure }), 'L6-PAY')).toMatchObject({ cause: 'not reported', tone: 'not reported' });
    expect(chain(pilot({ flags: unsure })).links.map((one) => one.link)).not.toContain('L6-CARE');
  });

  it('of a deployment that ended is the chain it ended with', () => {
    const stopped = staged(1, 'ended', '2025-05-01', { end: { kind: 'stopped', reason: 'safety', by: 'P-1' } });
    expect(link(pilot({}, accepted('L2'), stopped), 'L2', '2027-01-01').tone).toBe('sound');
    expect(link(pilot({}, stopped), 'L2', '2027-01-01')).toMatchObject({ cause: 'vacant', days: 61 });
  });

  it('of an agent has its supervisor and its authorising principal', () => {
    expect(chain(pilot({ flags: agentic })).links.map((one) => one.link)).toEqual(expect.arrayContaining(['LA1', 'LA2', 'LV']));
    expect(chain(pilot()).links.map((one) => one.link)).not.toContain('LA1');
  });

  it('is asked for a stage ahead by the links of that stage', () => {
    const state = stateOf(pilot(), '2025-06-01');
    const ahead = chainOf(state, deploymentIn(state), day('2025-06-01'), 'production');
    expect(ahead.links.find((one) => one.link === 'L8')?.cause).toBe('vacant');
    expect(ahead.stage).toBe('production');
  });

  it('ties links that rest on one person', () => {
    expect(chain(pilot({}, accepted('L1'), accepted('L2'))).ties).toEqual([{ personId: 'P-1', links: ['L1', 'L2'] }]);
  });

  it('puts every listed link in exactly one tone, whatever was said about it', () => {
    const anyLink = fc.constantFrom(...links.map(({ id }) => id));
    const anyLine = fc.oneof(
      anyLink.map((id) => accepted(id)),
      anyLink.map((id): Line => ['2025-04-01', 'link.offered', { deploymentId: 'DEP-1', link: id, personId: 'P-2' }]),
      anyLink.map((id): Line => ['2025-04-02', 'link.declined', { deploymentId: 'DEP-1', link: id, personId: 'P-2', reason: 'No' }]),
      anyLink.map((id): Line => ['2025-04-03', 'link.released', { deploymentId: 'DEP-1', link: id, personId: 'P-1', reason: 'Moved' }]),
      fc.constant<Line>(['2025-04-05', 'version.released', { deploymentId: 'DEP-1', version: '2', major: true, what: 'Retrained' }]),
      fc.constant<Line>(['2025-04-06', 'deployment.inherited', { deploymentId: 'DEP-1', catchUpBy: day('2025-12-31'), by: 'P-1' }]),
      fc.constant<Line>(['2025-04-07', 'ruleset.adopted', { ruleset: 'starter', gatesOn: [], linksOn: ['L1', 'L2', 'L9', 'L10'] }]),
    );
    const anyFlags = fc.record({
      care: fc.boolean(),
      payment: fc.boolean(),
      autonomy: fc.constantFrom('advisory' as const, 'agentic' as const),
      vendor: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(anyLine, { maxLength: 12 }),
        anyFlags,
        fc.constantFrom('kept' as const, 'not reported' as const),
        fc.constantFrom('2025-05-01', '2026-05-01'),
        (lines, flags, governance, asOf) => {
          const { links: listed, count } = chain(pilot({ flags, governance }, ...lines), asOf);
          expect(count.sound + count.weak + count.broken + count['not reported'] + count['not needed'] + count.inherited + count.off).toBe(
            listed.length,
          );
          expect(new Set(listed.map((one) => one.link)).size).toBe(listed.length);
          if (governance === 'not reported' && lines.length === 0) expect(count.broken).toBe(0);
        },
      ),
    );
  });
});

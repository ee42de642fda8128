/** Why a gate or a link does not hold, in a few words: whatever state it is in, and though nobody said since when. */
import { describe, expect, it } from 'vitest';
import type { LinkView } from '../../../src/domain/accountability/chain.ts';
import { askOf } from '../../../src/domain/authority/ask.ts';
import { linkWords, repairWords } from '../../../src/domain/authority/broken-links.ts';
import { gateWords } from '../../../src/domain/authority/gate-guard.ts';
import { gateOf, type GateId } from '../../../src/domain/gates/catalogue.ts';
import type { GateState } from '../../../src/domain/gates/gate-status.ts';
import { toDay, toInstant, type Day } from '../../../src/domain/time.ts';
import { governed, recordOf } from '../../support/governed.ts';
import { advisory, day } from '../../support/record-of.ts';
import { today } from '../../support/rule-case.ts';
import { moveTo } from '../../support/transitions.ts';

const unknown = { notReported: 'left blank' as const };
const flags = { ...advisory, autonomy: unknown, vendor: unknown };
const ask = askOf(recordOf(governed({ stage: 'pilot', flags })), moveTo('production'), 'signatory', {
  day: toDay(today),
  at: toInstant(`${today}T12:00:00Z`),
  authenticated: false,
});

describe('a gate in the way', () => {
  const words = (state: GateState, since: Day | null, more: { unless?: boolean; gate?: GateId } = {}): string => {
    const gate = gateOf(more.gate ?? 'G-SEC');
    const status = { gate: gate.id, state, passes: false, opened: true, since, reason: null };
    return gateWords(ask, { gate, status, applies: more.unless === true ? 'unless ruled out' : 'yes', off: false });
  };
  const since = day('2026-10-13');

  it.each<[GateState, string, string]>([
    ['off', 'not reported: ask the CISO (Leo Ciso)', 'not reported: ask the CISO (Leo Ciso)'],
    ['not reported', 'not reported: ask the CISO (Leo Ciso)', 'not reported: ask the CISO (Leo Ciso)'],
    ['inherited', 'inherited and not passed yet: ask the CISO (Leo Ciso)', 'inherited and not passed yet: ask the CISO (Leo Ciso)'],
    ['not started', 'not started: ask the CISO (Leo Ciso)', 'not started: ask the CISO (Leo Ciso)'],
    ['in review', 'in review since 13 Oct 2026', 'in review since a day nobody reported'],
    ['returned', 'returned on 13 Oct 2026', 'returned'],
    ['declined', 'declined on 13 Oct 2026', 'declined'],
    ['expired', 'expired on 13 Oct 2026', 'expired'],
    ['void: new version', 'void since the new version on 13 Oct 2026', 'void since the new version'],
    ['void: new scope', 'void since the scope changed on 13 Oct 2026', 'void since the scope changed'],
    ['void: new hosting', 'void since the hosting changed on 13 Oct 2026', 'void since the hosting changed'],
    ['void: more autonomy', 'void since it may act more by itself on 13 Oct 2026', 'void since it may act more by itself'],
    ['void: condition overdue', 'a condition overdue since 13 Oct 2026', 'a condition overdue since its day'],
  ])('says that it is %s', (state, dated, undated) => {
    expect(words(state, since)).toBe(`Security test (G-SEC), ${dated}`);
    expect(words(state, null)).toBe(`Security test (G-SEC), ${undated}`);
  });

  it.each<[GateId, string]>([
    ['G-AGT', 'required until how far it acts by itself is known, and not started'],
    ['G-VEN', 'required until whether a vendor supplies it is known, and not started'],
  ])('says what would have to be known to rule %s out', (gate, why) => {
    expect(words('not started', null, { gate, unless: true })).toContain(why);
  });

  it.each<GateState>(['passed', 'passed with conditions', 'waived', 'not applicable'])('is none that is %s', (state) => {
    expect(() => words(state, since)).toThrow(new RangeError("G-SEC holds and is in nobody's way"));
  });
});

describe('a link in the way', () => {
  const view = (cause: LinkView['cause'], more: Partial<LinkView> = {}): LinkView => ({
    link: 'L4',
    cause,
    tone: 'broken',
    since: day('2026-10-13'),
    days: 17,
    signature: { personId: 'engineer' } as LinkView['signature'],
    asked: [],
    detail: {},
    ...more,
  });
  const nurse = { personId: 'nurse', on: day('2026-10-12'), outcome: 'no answer' } as const;

  it.each<[LinkView, string]>([
    [view('vacant'), 'where nobody is named'],
    [view('vacant', { asked: [nurse] }), 'where Nia Nurse was asked and nobody has accepted'],
    [view('asked'), 'which nobody has accepted'],
    [view('asked', { asked: [nurse] }), 'which Nia Nurse was asked to accept on 12 Oct 2026, and has not'],
    [view('declined'), 'which the person asked declined on 13 Oct 2026'],
    [view('declined', { asked: [nurse] }), 'which the person asked declined on 13 Oct 2026'],
    [
      view('declined', {
        asked: [nurse, { personId: 'director', on: day('2026-10-11'), outcome: 'declined', outcomeOn: day('2026-10-13') }],
      }),
      'which Dee Director declined on 13 Oct 2026',
    ],
    [
      view('declined', {
        asked: [
          { personId: 'owner', on: day('2026-10-12'), outcome: 'declined', outcomeOn: day('2026-10-12') },
          { personId: 'director', on: day('2026-10-11'), outcome: 'declined', outcomeOn: day('2026-10-13') },
        ],
      }),
      'which Dee Director declined on 13 Oct 2026',
    ],
    [view('void: new version'), 'void since the new version on 13 Oct 2026'],
    [view('void: new scope'), 'void since the scope changed on 13 Oct 2026'],
    [view('void: more autonomy'), 'void since it may act more by itself on 13 Oct 2026'],
    [view('duties conflict'), 'suspended by a conflict of duties'],
    [view('absent twice'), 'covered for Eng One, who is absent and needed twice'],
    [view('absent twice', { signature: null }), 'covered for whoever signed, who is absent and needed twice'],
    [view('left'), 'empty since Eng One left on 13 Oct 2026'],
    [view('left', { since: null }), 'empty since Eng One left'],
    [view('expired'), 'expired on 13 Oct 2026'],
    [view('released'), 'given up by Eng One on 13 Oct 2026'],
    [view('hours uncovered'), 'with hours of the week nobody covers'],
    [view('page test overdue'), 'with no page test in time'],
    [view('not reported'), 'not reported'],
    [view('off'), 'not reported'],
    [
      view('named in the file', { detail: { named: 'Dr. Rail' } }),
      'not reported: the file names Dr. Rail, and whether they accepted it does not say',
    ],
    [view('named in the file'), 'not reported: the file names somebody, and whether they accepted it does not say'],
    [view('inherited'), 'inherited and not signed yet'],
    [view('not needed yet'), 'not signed'],
  ])('says why: %o', (one, why) => {
    expect(linkWords(ask, one)).toBe(`model owner, ${why}`);
  });

  it.each<LinkView['cause']>(['does not apply', 'accepted', 'expiring', 'covered', 'no secondary'])('is none that is %s', (cause) => {
    expect(() => linkWords(ask, view(cause))).toThrow(new RangeError(`${cause}: that link is not missing`));
  });

  it.each<[string, readonly LinkView['cause'][], string]>([
    ['a new signature', ['void: new version', 'void: new scope', 'void: more autonomy', 'expired'], 'Have the model owner sign again.'],
    [
      'somebody',
      ['vacant', 'declined', 'released', 'left', 'absent twice', 'inherited', 'not needed yet'],
      'Name somebody as model owner, and have them accept.',
    ],
    ['an answer', ['not reported', 'named in the file', 'off'], 'Ask who the model owner is, and have them accept.'],
    ['hours', ['hours uncovered'], 'Put somebody on call for every hour of the week.'],
    ['a test', ['page test overdue'], 'Test the page.'],
    ['other duties', ['duties conflict'], 'Part the duties of the model owner.'],
  ])('is mended by %s', (_, causes, words) => {
    for (const cause of causes) expect(repairWords(ask, [view(cause)])).toBe(words);
  });

  it('is mended together with the others, each person named once', () => {
    expect(repairWords(ask, [view('asked', { asked: [nurse] }), view('asked', { link: 'L8', asked: [nurse] })])).toBe(
      'Have Nia Nurse accept.',
    );
    expect(repairWords(ask, [view('off'), view('off', { link: 'L8' })])).toBe(
      'Ask who the model owner and the service owner are, and have them accept.',
    );
  });
});

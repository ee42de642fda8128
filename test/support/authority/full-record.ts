/** A record in which everything exists that the samples of commands speak of, by their ids. */
import type { RecordState } from '../../../src/domain/audit/state.ts';
import type { OpenStage } from '../../../src/domain/lifecycle/stages.ts';
import type { Flags } from '../../../src/domain/audit/events.ts';
import { governed, recordOf } from '../governed.ts';
import { toWhen } from '../../../src/domain/time.ts';
import { day, people, type Line } from '../record-of.ts';
import { asked, decided, refused, submitted } from './record-lines.ts';

const document = { title: 'Memo', version: '1', day: day('2026-04-01') };

const beside: readonly Line[] = [
  ...people,
  ['2026-03-01', 'site.added', { siteId: 'S-1', name: 'Harrow Bay' }],
  ['2026-03-01', 'seat.opened', { seatId: 'S-1', function: 'Security', siteId: null, role: 'CISO' }],
  ['2026-03-02', 'seat.filled', { seatId: 'S-1', personId: 'P-2', by: 'registrar', document }],
  asked('L2', 'signatory-2'),
  asked('L2', 'P-2'),
  submitted('G-REG', 'engineer', '2026-10-13'),
  decided('G-REG', 'passed with conditions', 'compliance', '2026-10-14', {
    conditions: [{ id: 'C1', text: 'Name the state law', due: day('2026-12-01') }],
  }),
  ['2026-10-14', 'blocker.noted', { deploymentId: 'DEP-1', blockerId: 'B-1', gate: 'G-REG', what: 'It waits for a memo' }],
  [
    '2026-10-14',
    'pack.written',
    {
      packId: 'PACK-1',
      to: { name: 'Ben Curlew' },
      deploymentIds: ['DEP-1'],
      questions: ['Q1', 'Q3'],
      due: day('2026-11-15'),
      by: 'registrar',
    },
  ],
  [
    '2026-10-14',
    'board-pack.frozen',
    {
      packId: 'BOARD-1',
      title: 'Third quarter',
      asOf: day('2026-09-30'),
      head: { seq: 2, hash: 'a'.repeat(64) },
      audience: 'board',
      by: 'registrar',
    },
  ],
  [
    '2026-10-14',
    'board-pack.asked',
    { packId: 'BOARD-1', askId: 'ASK-01', slide: 'the-gap', words: 'name an owner', who: 'P-1', due: day('2026-12-01'), by: 'registrar' },
  ],
  [
    '2026-10-14',
    'meeting.opened',
    {
      meetingId: 'MEET-1',
      forum: 'AI triage',
      minutes: 5,
      fits: 1,
      present: ['P-1'],
      items: [
        {
          itemId: 'stalled:DEP-1',
          section: 'stalled',
          headline: { asks: 'night' },
          modelIds: ['M-1'],
          deploymentId: 'DEP-1',
          group: null,
          reasons: [],
          times: 1,
          carriedFrom: null,
        },
        {
          itemId: 'gate:DEP-1',
          section: 'gate',
          headline: { asks: 'night' },
          modelIds: ['M-1'],
          deploymentId: 'DEP-1',
          group: null,
          reasons: [],
          times: 1,
          carriedFrom: null,
        },
      ],
      by: 'registrar',
      at: toWhen('2026-10-14'),
    },
  ],
  [
    '2026-10-14',
    'meeting.settled',
    {
      meetingId: 'MEET-1',
      itemId: 'gate:DEP-1',
      outcome: { kind: 'action', what: 'Ask', owner: 'P-1', due: day('2026-12-01') },
      by: 'registrar',
    },
  ],
  [
    '2026-10-14',
    'action.set',
    {
      actionId: 'ACT-001',
      meetingId: 'MEET-1',
      itemId: 'gate:DEP-1',
      what: 'Ask',
      owner: 'P-1',
      seat: null,
      due: day('2026-12-01'),
      by: 'registrar',
    },
  ],
  [
    '2026-10-14',
    'risk.raised',
    { riskId: 'RISK-1', deploymentIds: ['DEP-1'], title: 'It misses', category: 'patient safety', nature: 'technical', owner: 'director' },
  ],
  ['2026-10-15', 'risk.scored', { riskId: 'RISK-1', residual: { severity: 3, likelihood: 2 }, by: 'validator' }],
  ['2026-10-15', 'risk.action-set', { riskId: 'RISK-1', actionId: 'A-1', text: 'Train', owner: 'nurse', due: day('2026-12-01') }],
  [
    '2026-10-15',
    'adr.proposed',
    {
      adrId: 'ADR-1',
      title: 'On premises',
      modelIds: ['M-1'],
      constraints: [{ attribute: 'hosting', op: 'in', values: ['on premises', 'vendor'] }],
      by: 'engineer',
    },
  ],
  [
    '2026-10-15',
    'adr.proposed',
    { adrId: 'ADR-2', title: 'Own cloud', modelIds: ['M-1'], constraints: [], by: 'engineer', supersedes: 'ADR-1' },
  ],
  [
    '2026-10-16',
    'release.scheduled',
    { releaseId: 'REL-1', deploymentId: 'DEP-1', title: 'First', version: '1.0', on: day('2026-11-20'), declares: {}, by: 'release' },
  ],
  [
    '2026-10-16',
    'change.authorised',
    { changeId: 'CHG-1', deploymentId: 'DEP-1', kind: 'normal', effect: 'new version', what: 'Version 2', by: 'change' },
  ],
  ['2026-10-17', 'version.released', { deploymentId: 'DEP-1', version: '1.1', major: false, what: 'A fix' }],
  refused('gate.decide', 'DEP-1 G-REG', ['R-07'], 'pm'),
];

/** DEP-1 in a stage, everything in order, and beside it whatever a command may be about. */
export function fullRecord(stage: OpenStage, flags: Flags): RecordState {
  return recordOf(governed({ stage, flags }), governed({ n: 2, stage: 'pilot', siteId: 'south' }), beside);
}

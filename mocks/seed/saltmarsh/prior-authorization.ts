/** M-031, the prior-authorization agent: signed, voided, asked, declined and refused. */
import type { OverrideStep } from '../../../src/domain/audit/events.ts';
import { toDay } from '../../../src/domain/time.ts';
import type { Stalled } from './stalled-pilots.ts';
import { dayRota } from './teams.ts';

const weekdays = [1, 2, 3, 4, 5];

const drilled = toDay('2026-08-06');

/** What Carmen Tern lets it do in her name. */
const withinLimits = 'It acts under my authority, within these limits: drafts, attaches and, with a nurse’s countersign, submits';

const overridePath: readonly OverrideStep[] = [
  { step: 'stop', who: 'Any prior-authorization nurse, in the queue', seconds: 48, drilledOn: drilled },
  { step: 'hold', who: 'Any prior-authorization nurse: drafts freeze, work returns to people', seconds: 60, drilledOn: drilled },
  { step: 'recall', who: null, seconds: null, drilledOn: null },
  { step: 'restart', who: null, seconds: null, drilledOn: null },
];

export const priorAuthorization: Stalled = {
  n: 31,
  twist: {
    lastForward: toDay('2026-09-14'),
    links: ['L1', 'L2', 'L3', 'L4', 'L5', 'L6-PAY', 'L7', 'L8', 'L9', 'L10', 'L11', 'LA1', 'LA2'],
    questions: ['Q2', 'Q4', 'Q5'],
    gates: ['G-AGT'],
    night: 'by hand',
    overrides: 'by hand',
    team: { L1: 'godwit', L7: 'turnstone', L9: 'curlew' },
  },
  tell({ way, log, asked, declined, signed, answered, passed, returned, noted, rota, version, safety }) {
    const { deploymentId } = way;

    signed('L1', 'godwit', '2025-07-14', { statement: 'I answer to the board for what this agent does' });
    signed('L4', 'shoveler', '2025-08-08');
    version('2025-12-15', 'v0.8', 'First version on live requests, in silence');
    signed('L5', 'lapwing', '2025-12-22');
    signed('L7', 'turnstone', '2025-12-29', { version: 'v0.8' });
    signed('LA1', 'jacana', '2025-12-29');
    signed('LA2', 'tern', '2025-12-30', { statement: withinLimits });

    answered('Q2', '2026-03-16', 'Rafe Curlew, weekdays');
    version('2026-03-24', 'v0.9', 'Submits with a nurse’s countersign');
    passed('G-AGT', '2026-03-25');
    signed('L6-PAY', 'ibis', '2026-03-25', { version: 'v0.9' });
    signed('L9', 'curlew', '2026-03-26');
    rota('2026-03-26', dayRota('curlew', weekdays), '2026-03-26');
    signed('L10', 'jacana', '2026-03-26');
    signed('L3', 'tern', '2026-03-27');
    noted('G-ACC', '2026-04-13', 'No name on the decision', 'godwit');
    noted('G-ONC', '2026-04-13', 'Nobody on call at 2 a.m.', 'avocet');

    version('2026-05-06', 'v0.9.2', 'Attaches imaging reports');
    signed('L7', 'turnstone', '2026-05-11', { version: 'v0.9.2', time: '11:15' });
    asked('L2', 'bittern', '2026-05-12');
    signed('L1', 'godwit', '2026-05-14', {
      version: 'v0.9',
      time: '16:02',
      until: '2026-11-14',
      statement: 'I answer to the board for what this agent does',
    });
    declined('L2', 'bittern', '2026-06-02', 'I cannot sign for requests I never see.');
    passed('G-AGT', '2026-06-18');
    signed('LA1', 'jacana', '2026-06-22');
    signed('LA2', 'tern', '2026-06-22', { statement: withinLimits });
    asked('L2', 'godwit', '2026-07-09');
    version('2026-07-13', 'v0.9.3', 'Follows requests that are pending');
    signed('L4', 'shoveler', '2026-07-20', { version: 'v0.9.3' });
    signed('L8', 'avocet', '2026-07-20', { version: 'v0.9.3', time: '08:55' });

    log.tell(deploymentId, 'override.set', drilled, { deploymentId, steps: overridePath }, 'jacana', '10:30');
    passed('G-AGT', '2026-08-06');
    rota('2026-08-06', dayRota('curlew', weekdays), '2026-08-06');
    answered('Q4', '2026-08-10', 'Seven of nine elements of a decision are kept', 'shoveler');
    asked('L11', 'dotterel', '2026-08-12');
    noted('G-AUD', '2026-08-12', 'Two of nine elements of a decision are not kept', 'dotterel');

    // The tests were repeated on the new version and passed. The validator’s signature was not.
    version('2026-08-28', 'v0.9.4', 'May answer a payer’s questions', true);
    passed('G-SEC', '2026-09-03');
    passed('G-FAIR', '2026-09-09');
    passed('G-VAL', '2026-09-09');
    signed('L5', 'lapwing', '2026-09-08', { version: 'v0.9.4', time: '14:20' });
    signed('L6-PAY', 'ibis', '2026-09-14', { version: 'v0.9.4' });

    safety('2026-10-12', '15:40', 'It answered payers’ questions three times. Nobody had given it that authority.', 'jacana');
    returned('G-TRN', '2026-10-14', 'Members are not told that an agent writes to their payer');
  },
};

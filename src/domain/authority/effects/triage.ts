import { agendaOf } from '../../triage/agenda.ts';
import { deferralsOf, itemOf, leftOpen, outcomeOf } from '../../triage/settled.ts';
import type { ActionSet, AgendaItem } from '../../triage/terms.ts';
import type { RecordState } from '../../audit/state.ts';
import { nextActionId } from '../next-ids.ts';
import type { Ask } from '../ask.ts';
import { holdersOf, role } from '../seats.ts';
import { dayWords, listed } from '../../words.ts';
import { actorIn, happened, type Effects } from './effect.ts';

type TriageCommand =
  | 'meeting.open'
  | 'meeting.attend'
  | 'meeting.order'
  | 'meeting.settle'
  | 'meeting.undo'
  | 'meeting.note'
  | 'meeting.close'
  | 'action.finish'
  | 'triage.request';

/** An item put off once may be put off again; then it is the CIO's. */
const deferralsBeforeCio = 1;

/** Triage meetings. The agenda is computed here, from the record as it stands: nobody types one. */
export const triageEffects: Effects<TriageCommand> = {
  'meeting.open': (ask) => {
    const { minutes } = ask.payload;
    const items = agendaOf(ask.state, ask.day);
    const fits = Math.floor(minutes / ask.state.settings.triageMinutesPerItem);
    return [happened(ask, 'meeting.opened', { ...ask.payload, fits, items, by: actorIn(ask), at: ask.at })];
  },
  'meeting.attend': (ask) => [happened(ask, 'meeting.attended', { ...ask.payload, by: actorIn(ask) })],
  'meeting.order': (ask) => [happened(ask, 'meeting.ordered', { ...ask.payload, by: actorIn(ask) })],
  'meeting.settle': (ask) => {
    const settled = happened(ask, 'meeting.settled', { ...ask.payload, by: actorIn(ask) });
    const action = actionIn(ask);
    return action === null ? [settled] : [settled, happened(ask, 'action.set', action)];
  },
  'meeting.undo': (ask) => {
    const { meetingId, itemId } = ask.payload;
    const meeting = ask.state.triageMeetings.get(meetingId);
    const outcome = meeting === undefined ? null : outcomeOf(meeting, itemId);
    return [
      happened(ask, 'meeting.undone', {
        ...ask.payload,
        decisionIds: outcome?.kind === 'decision' ? outcome.decisionIds : [],
        actionIds: liveActionsOf(ask.state, meetingId, itemId),
        by: actorIn(ask),
      }),
    ];
  },
  'meeting.note': (ask) => [happened(ask, 'meeting.noted', { ...ask.payload, by: actorIn(ask) })],
  'meeting.close': (ask) => {
    const { meetingId } = ask.payload;
    const meeting = ask.state.triageMeetings.get(meetingId);
    const carried = meeting === undefined ? [] : leftOpen(meeting).carried;
    return [happened(ask, 'meeting.closed', { meetingId, carried, by: actorIn(ask) })];
  },
  'action.finish': (ask) => [happened(ask, 'action.finished', { ...ask.payload, by: actorIn(ask) })],
  'triage.request': (ask) => [happened(ask, 'triage.requested', { ...ask.payload, by: actorIn(ask) })],
};

/** Actions an item set that nobody has finished or withdrawn. */
function liveActionsOf({ triageActions }: RecordState, meetingId: string, itemId: string): string[] {
  return [...triageActions.values()]
    .filter((one) => one.meetingId === meetingId && one.itemId === itemId && one.withdrawnOn === null && one.finished === null)
    .map(({ actionId }) => actionId);
}

/** What a settlement asks of somebody: the action itself, or what follows by itself from a second deferral. */
function actionIn(ask: Ask<'meeting.settle'>): ActionSet | null {
  const { meetingId, itemId, outcome } = ask.payload;
  const base = { actionId: nextActionId(ask.state), meetingId, itemId, by: actorIn(ask) };
  if (outcome.kind === 'action') return { ...base, what: outcome.what, owner: outcome.owner, seat: null, due: outcome.due };
  if (outcome.kind !== 'deferral') return null;
  const before = deferralsOf(ask.state.triageMeetings.values(), itemId);
  if (before.length < deferralsBeforeCio) return null;
  const item = itemIn(ask);
  const [cio] = holdersOf({ state: ask.state, day: ask.day, deployment: null }, role('CIO'));
  return {
    ...base,
    what: `Settle ${subjectWords(ask.state, item, itemId)}: it was deferred ${before.length + 1} times, the last one until ${dayWords(outcome.until)}.`,
    owner: cio?.kind === 'person' ? cio.personId : null,
    seat: 'CIO',
    due: outcome.until,
  };
}

function itemIn({ state, payload }: Ask<'meeting.settle'>): AgendaItem | undefined {
  const meeting = state.triageMeetings.get(payload.meetingId);
  return meeting === undefined ? undefined : itemOf(meeting, payload.itemId);
}

function subjectWords({ models }: RecordState, item: AgendaItem | undefined, itemId: string): string {
  if (item === undefined || item.modelIds.length === 0) return itemId;
  if (item.modelIds.length > 3) return `what ${item.modelIds.length} models do not report`;
  return listed(item.modelIds.map((id) => models.get(id)?.name ?? id));
}

import type { Appliers } from './context.ts';

/** The record itself: whose it is, by which rules and settings it is read, where and by whom. */
export const recordEvents: Appliers<
  | 'record.opened'
  | 'ruleset.adopted'
  | 'setting.changed'
  | 'limits.rebased'
  | 'release-line.set'
  | 'site.added'
  | 'person.joined'
  | 'person.left'
  | 'seat.opened'
  | 'seat.filled'
  | 'seat.confirmed'
  | 'command.refused'
  | 'person.moved'
  | 'delegation.granted'
> = {
  'record.opened': (state, { institution, zone, kind, standsAt }) => {
    Object.assign(state, { institution, zone, kind, standsAt: standsAt ?? null });
  },
  'ruleset.adopted': (state, { ruleset, gatesOn, linksOn, profile, reason, by }, { on }) => {
    state.ruleset = {
      name: ruleset,
      startedOn: state.ruleset.startedOn ?? on,
      adoptedOn: on,
      profile: profile ?? 'standard',
      reason: reason ?? null,
      by: by ?? null,
      gatesOn: new Set(gatesOn),
      linksOn: new Set(linksOn),
    };
  },
  'setting.changed': (state, { name, value }) => {
    state.settings[name] = value;
  },
  'limits.rebased': (state, rebase, { on, seq }) => {
    state.rebases.push({ ...rebase, on, seq });
  },
  'release-line.set': (state, { above, by }, { on }) => {
    state.releaseLine = above;
    state.releaseLineSet = { on, by };
  },
  'site.added': (state, site) => {
    state.sites.set(site.siteId, site);
  },
  'person.joined': (state, person) => {
    state.people.set(person.personId, { ...person, leftOn: null });
  },
  'person.left': (state, { personId, lastDay }) => {
    const person = state.people.get(personId);
    if (person !== undefined) person.leftOn = lastDay;
  },
  'person.moved': (state, { personId, ...said }) => {
    Object.assign(state.people.get(personId) ?? {}, said);
  },
  'delegation.granted': (state, delegation) => {
    state.delegations.set(delegation.delegationId, delegation);
  },
  'seat.opened': (state, { role, ...seat }) => {
    state.seats.set(seat.seatId, {
      ...seat,
      role: role ?? null,
      personId: null,
      filledOn: null,
      by: null,
      document: null,
      confirmedBy: null,
      confirmedOn: null,
    });
  },
  'seat.filled': (state, { seatId, personId, by, document }, { on }) => {
    const seat = state.seats.get(seatId);
    if (seat === undefined) return;
    // Whoever was confirmed before was confirmed for another appointment.
    Object.assign(seat, { personId, filledOn: on, by: by ?? null, document: document ?? null, confirmedBy: null, confirmedOn: null });
  },
  'seat.confirmed': (state, { seatId, personId, by }, { on }) => {
    const seat = state.seats.get(seatId);
    if (seat?.personId === personId) Object.assign(seat, { confirmedBy: by, confirmedOn: on });
  },
  'command.refused': (state, { command, subject, rules, by, sentence, refusalId, key }, { on, seq }) => {
    state.refusals.push({ on, seq, command, subject, rules, by, sentence, refusalId: refusalId ?? null, key: key ?? null });
  },
};

import type { Appliers } from './context.ts';

/** The record itself: whose it is, by which rules and settings it is read, where and by whom. */
export const recordEvents: Appliers<
  | 'record.opened'
  | 'ruleset.adopted'
  | 'setting.changed'
  | 'release-line.set'
  | 'site.added'
  | 'person.joined'
  | 'person.left'
  | 'seat.opened'
  | 'seat.filled'
  | 'command.refused'
  | 'person.moved'
  | 'delegation.granted'
> = {
  'record.opened': (state, { institution, zone, kind, standsAt }) => {
    Object.assign(state, { institution, zone, kind, standsAt: standsAt ?? null });
  },
  'ruleset.adopted': (state, { ruleset, gatesOn, linksOn }, { on }) => {
    state.ruleset = { name: ruleset, adoptedOn: on, gatesOn: new Set(gatesOn), linksOn: new Set(linksOn) };
  },
  'setting.changed': (state, { name, value }) => {
    state.settings[name] = value;
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
    state.seats.set(seat.seatId, { ...seat, role: role ?? null, personId: null });
  },
  'seat.filled': (state, { seatId, personId }) => {
    const seat = state.seats.get(seatId);
    if (seat !== undefined) seat.personId = personId;
  },
  'command.refused': (state, { command, subject, rules, by, sentence, refusalId, key }, { on, seq }) => {
    state.refusals.push({ on, seq, command, subject, rules, by, sentence, refusalId: refusalId ?? null, key: key ?? null });
  },
};

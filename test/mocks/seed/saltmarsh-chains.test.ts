import { describe, expect, it } from 'vitest';
import { chainOf, type LinkView } from '../../../src/domain/accountability/chain.ts';
import { weekCover } from '../../../src/domain/accountability/cover.ts';
import { linkOf, type LinkId } from '../../../src/domain/accountability/links.ts';
import { modelViewOf } from '../../../src/domain/measures/model-view.ts';
import { asOf, state } from './saltmarsh-fixture.ts';

const chainFor = (id: string) => chainOf(state, state.deployments.get(id)!, asOf);
const linkIn = (id: string, link: LinkId): LinkView => chainFor(id).links.find((view) => view.link === link)!;

describe('the chains of Saltmarsh Health', () => {
  it('is intact at the fall-risk score, at both its sites', () => {
    for (const id of ['DEP-001', 'DEP-065']) {
      const { count, links } = chainFor(id);
      expect(count, id).toMatchObject({ sound: links.length, broken: 0, weak: 0 });
    }
  });

  it('has a vacancy at readmission risk: nobody was ever asked to sign for the decision', () => {
    expect(linkIn('DEP-012', 'L2')).toMatchObject({ cause: 'vacant', tone: 'broken', since: '2025-03-03', signature: null, asked: [] });
  });

  it('is voided by a new version at the prior-authorization agent: Beatrix Turnstone signed v0.9.2', () => {
    expect(linkIn('DEP-031', 'L7')).toMatchObject({
      cause: 'void: new version',
      since: '2026-08-28',
      signature: { personId: 'turnstone', version: 'v0.9.2', at: '2026-05-11T11:15:00-04:00' },
      detail: { what: 'v0.9.4: May answer a payer’s questions' },
    });
  });

  it('was declined there by Dr. Hal Bittern, and Osric Godwit has not answered', () => {
    expect(linkIn('DEP-031', 'L2')).toMatchObject({
      cause: 'asked',
      tone: 'broken',
      since: '2026-07-09',
      signature: null,
      asked: [
        { personId: 'godwit', on: '2026-07-09', outcome: 'no answer' },
        {
          personId: 'bittern',
          on: '2026-05-12',
          outcome: 'declined',
          outcomeOn: '2026-06-02',
          reason: 'I cannot sign for requests I never see.',
        },
      ],
    });
  });

  it('stands declined at the appeal drafter', () => {
    expect(linkIn('DEP-044', 'L2')).toMatchObject({
      cause: 'declined',
      since: '2026-07-29',
      detail: { what: 'I will not sign letters that nobody has read.' },
    });
  });

  it('is not reported at all at the bed-flow forecast: nothing broken, nothing vacant', () => {
    const { count, links } = chainFor('DEP-056');
    expect(count).toMatchObject({ broken: 0, sound: 0, weak: 0 });
    for (const { link, tone } of links) expect(['not reported', 'not needed'], link).toContain(tone);
    expect(count['not reported']).toBe(11);
  });

  it('of an agent has a supervisor and an authorising principal', () => {
    expect(linkIn('DEP-031', 'LA1')).toMatchObject({ cause: 'accepted', signature: { personId: 'jacana', expiresOn: '2026-12-22' } });
    expect(linkIn('DEP-031', 'LA2')).toMatchObject({ cause: 'accepted', signature: { personId: 'tern' } });
  });

  it('is weak where a signature runs out, where a deputy covers, and where the night has no second', () => {
    expect(linkIn('DEP-031', 'L1')).toMatchObject({
      cause: 'expiring',
      tone: 'weak',
      detail: { until: '2026-11-14' },
      signature: { personId: 'godwit', at: '2026-05-14T16:02:00-04:00' },
    });
    expect(linkIn('DEP-010', 'L1')).toMatchObject({ cause: 'expiring', tone: 'weak' });
    expect(linkIn('DEP-033', 'L4')).toMatchObject({ cause: 'covered', detail: { coveredBy: 'tattler', until: '2026-11-21' } });
    expect(linkIn('DEP-022', 'L9')).toMatchObject({ cause: 'no secondary', tone: 'weak' });
  });

  it('breaks where somebody left', () => {
    expect(linkIn('DEP-014', 'L4')).toMatchObject({ cause: 'left', since: '2026-08-14', signature: { personId: 'stint' } });
    expect(linkIn('DEP-051', 'L2')).toMatchObject({ cause: 'left', since: '2026-06-12', signature: { personId: 'tringa' } });
  });

  it('breaks where hours are uncovered: weekdays 07 to 19 leave 108 hours of the week', () => {
    expect(linkIn('DEP-031', 'L9')).toMatchObject({
      cause: 'hours uncovered',
      detail: { uncoveredHours: 108 },
      signature: { personId: 'curlew' },
    });
    expect(weekCover(state.deployments.get('DEP-031')!, state.people, asOf).uncovered).toBe(108 * 60);
  });

  it('also breaks by expiry, release, an old page test and an unanswered ask', () => {
    expect(linkIn('DEP-005', 'L2').cause).toBe('expired');
    expect(linkIn('DEP-017', 'L2').cause).toBe('released');
    expect(linkIn('DEP-051', 'L9').cause).toBe('page test overdue');
    expect(linkIn('DEP-009', 'L5')).toMatchObject({ cause: 'asked', days: 96 });
  });

  it('is inherited where it was live before the ruleset, with a day to catch up', () => {
    expect(linkIn('DEP-006', 'L2')).toMatchObject({ cause: 'inherited', tone: 'inherited', detail: { until: '2027-01-15' } });
  });

  it('of every deployment has each link in exactly one tone', () => {
    for (const deployment of state.deployments.values()) {
      const { count, links } = chainOf(state, deployment, asOf);
      expect(
        Object.values(count).reduce((sum, n) => sum + n, 0),
        deployment.deploymentId,
      ).toBe(links.length);
    }
  });
});

describe('the prior-authorization agent, seen as a page', () => {
  const view = modelViewOf(state, 'M-031', asOf)!;
  const [deployment] = view.deployments;

  it('can be stopped in 48 seconds and held in 60; nobody can recall or restart', () => {
    expect(deployment!.overridePath).toMatchObject([
      { step: 'stop', seconds: 48, drilledOn: '2026-08-06' },
      { step: 'hold', seconds: 60, drilledOn: '2026-08-06' },
      { step: 'recall', who: null, seconds: null },
      { step: 'restart', who: null, seconds: null },
    ]);
  });

  it('has nobody at 2 a.m. and Rafe Curlew on weekdays', () => {
    expect(deployment!.cover).toMatchObject({ at2am: null, uncoveredHours: 108 });
    expect(view.people['curlew']?.printedName).toBe('Rafe Curlew');
  });

  it('keeps the request of its product manager that was refused on 17 Oct', () => {
    expect(state.refusals.find(({ on }) => on === '2026-10-17')).toMatchObject({
      by: 'sandpiper',
      rules: ['R-06'],
      subject: 'DEP-031 G-TRN',
    });
  });
});

describe('the duties that one person must not combine', () => {
  const holders = (id: string): Map<LinkId, string> =>
    new Map(
      [...state.deployments.get(id)!.links].flatMap(([link, steps]) =>
        steps.flatMap((step) => (step.kind === 'accepted' ? [[link, step.personId] as const] : [])),
      ),
    );

  it('are kept apart at every deployment', () => {
    for (const { deploymentId, gates, rota } of state.deployments.values()) {
      const names = holders(deploymentId);
      expect(names.get('L4') !== undefined && names.get('L4') === names.get('L7'), `${deploymentId} SD-01`).toBe(false);
      expect(names.get('L2') !== undefined && names.get('L2') === names.get('L4'), `${deploymentId} SD-03`).toBe(false);
      for (const [link, person] of names) {
        expect(state.people.get(person)!.roles, `${deploymentId} ${link} SD-02`).not.toContain('Product manager');
        expect(state.people.get(person)!.employer === 'vendor', `${deploymentId} ${link} SD-10`).toBe(link === 'LV');
        expect([...names.values()].filter((one) => one === person).length, `${deploymentId} ${person} SD-12`).toBeLessThanOrEqual(3);
      }
      for (const [gate, { submissions, decisions }] of gates) {
        for (const { by } of submissions)
          expect(
            decisions.some((decision) => decision.by.includes(by)),
            `${deploymentId} ${gate} SD-06`,
          ).toBe(false);
      }
      for (const { primary, secondary } of rota?.shifts ?? []) expect(primary, `${deploymentId} SD-08`).not.toBe(secondary);
    }
  });

  it('are signed in the words of the link, but for the sponsor who wrote his own', () => {
    const others = [...state.deployments.values()].flatMap(({ links }) =>
      [...links].flatMap(([link, steps]) =>
        steps.filter((step) => step.kind === 'accepted' && !step.statement.startsWith(linkOf(link).meaning)).map(() => link),
      ),
    );
    expect(new Set(others)).toEqual(new Set(['L1']));
  });
});

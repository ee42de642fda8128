import { describe, expect, it } from 'vitest';
import { contactFunctions } from '../../../../src/domain/measures/gate-yield/contact-functions.ts';
import { gateYieldOf } from '../../../../src/domain/measures/gate-yield/figures.ts';
import { gateYieldMeasures } from '../../../../src/domain/measures/gate-yield/measures.ts';
import { ofPath } from '../../../../src/domain/measures/gate-yield/paths.ts';
import { gatesOverviewOf } from '../../../../src/domain/measures/gates-overview.ts';
import { rowsIn } from '../../../../src/domain/measures/reading.ts';
import { asOf, rows, state } from '../../../mocks/seed/saltmarsh-fixture.ts';
import { groundOf, says } from './stories.ts';

const ground = { state, asOf, rows };
const figures = gateYieldOf(ground);
const counted = (name: string) => rowsIn(says(name, ground).rows, 'counted');

describe('the figures of the demonstration', () => {
  it('say of each gate what its measures say', () => {
    for (const { gate, firstPass, returned, cycle, reviewer, submitter } of figures.gates) {
      expect(counted(`first-pass:${gate}`), gate).toBe(firstPass.passed);
      expect(says(`first-pass:${gate}`, ground).rows, gate).toHaveLength(firstPass.base);
      expect(counted(`first-pass-conditional:${gate}`), gate).toBe(firstPass.passed + firstPass.conditional);
      expect(counted(`first-returned:${gate}`), gate).toBe(returned);
      expect(says(`gate-cycle:${gate}`, ground).value, gate).toBe(cycle.median);
      expect(says(`gate-cycle:${gate}`, ground).rows, gate).toHaveLength(cycle.decided + cycle.open);
      expect([says(`days-with-reviewer:${gate}`, ground).value, says(`days-with-submitter:${gate}`, ground).value], gate).toEqual([
        reviewer,
        submitter,
      ]);
    }
    expect(figures.gates).toHaveLength(28);
  });

  it('say of each discipline what the Gates screen says of it', () => {
    const { disciplines, held } = gatesOverviewOf(state, asOf, rows);
    expect(disciplines).toHaveLength(3);
    for (const { discipline, firstPass, wait, longest } of disciplines) {
      const first = says(`first-pass-in:${discipline}`, ground);
      expect([counted(`first-pass-in:${discipline}`), first.rows.length], discipline).toEqual([firstPass.passed, firstPass.base]);
      expect(counted(`first-pass-conditional-in:${discipline}`), discipline).toBe(firstPass.passed + firstPass.conditional);
      const cycle = says(`gate-cycle-in:${discipline}`, ground);
      expect([cycle.value, counted(`gate-cycle-in:${discipline}`), cycle.rows.length], discipline).toEqual([
        wait.median,
        wait.decided,
        wait.decided + wait.open,
      ]);
      expect(says(`longest-open-in:${discipline}`, ground).value, discipline).toBe(longest);
    }
    expect(held).toBeGreaterThan(0);
  });

  it('say of each gate for how long the longest has waited, and of how many nobody has the name', () => {
    const overview = gatesOverviewOf(state, asOf, rows);
    for (const { gate, longest } of overview.gates) expect(says(`longest-open:${gate}`, ground).value, gate).toBe(longest);
    const nameless = says('open-gates-without-name', ground);
    expect([nameless.value, nameless.rows.length]).toEqual([8, overview.openWaits]);
    expect(says('open-gates-without-name', { ...ground, rows: [] })).toMatchObject({ value: null, rows: [] });
  });

  it('say of each gate the wait the Gates screen says', () => {
    const overview = gatesOverviewOf(state, asOf, rows);
    expect(figures.gates.map(({ cycle }) => cycle)).toEqual(overview.gates.map(({ wait }) => wait));
  });

  it('say of each path and function what their measures say', () => {
    for (const { profile, computed, observed } of figures.paths) {
      expect(says(ofPath('rolled-yield', profile), ground).value, profile).toBe(computed);
      expect(counted(ofPath('observed-yield', profile)), profile).toBe(observed.passed);
    }
    for (const { id, met, median, after } of figures.contacts) {
      expect(counted(`first-contact:${id}`), id).toBe(met);
      expect(says(`first-contact:${id}`, ground).value, id).toBe(median);
      expect(counted(`met-after-ready:${id}`), id).toBe(after.late);
    }
    expect(figures.contacts.map(({ id }) => id)).toEqual(contactFunctions.map(({ id }) => id));
    expect(says('ready-to-deploy', ground).value).toBe(figures.ready.median);
  });

  it('hold together: parts sum to their bases, and no row is told twice', () => {
    for (const measure of gateYieldMeasures) {
      const { rows: found, value } = measure.read(ground);
      expect(new Set(found.map(({ id }) => id)).size, measure.name).toBe(found.length);
      expect(value === null || Number.isFinite(value), measure.name).toBe(true);
    }
    const whole = figures.gates.reduce((sum, { firstPass }) => sum + firstPass.base, 0);
    expect(says('first-pass', ground).rows).toHaveLength(whole);
    expect(figures.gates.reduce((sum, { reviewer }) => sum + (reviewer ?? 0), 0)).toBe(says('days-with-reviewer', ground).value);
  });

  it('have a name of their own for every measure', () => {
    const names = gateYieldMeasures.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the figures of nothing', () => {
  it('are empty and unknown, never zero', () => {
    const empty = gateYieldOf(groundOf([]));
    expect(empty).toMatchObject({ records: 0, kept: 0, ready: { met: 0, median: null, middle: null, days: [] } });
    for (const measure of gateYieldMeasures) {
      const { value, why } = measure.read(groundOf([]));
      expect(value, measure.name).toBeNull();
      expect(why, measure.name).toMatch(/\.$/);
    }
  });
});

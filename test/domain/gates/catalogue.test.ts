import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../src/domain/gates/catalogue.ts';
import { questions } from '../../../src/domain/gates/questions.ts';
import { gateApplies, gatesOfProfile, gatesToEnter } from '../../../src/domain/gates/required-gates.ts';
import { advisory, agentic, clinical } from '../../support/record-of.ts';

const natureOf = (gates: readonly { nature: string }[]) => [
  gates.filter(({ nature }) => nature === 'governance').length,
  gates.filter(({ nature }) => nature === 'technical').length,
];

describe('the gate catalogue', () => {
  it('has 28 gates: 19 of governance, 9 technical, 3 of them contestable', () => {
    expect(catalogue).toHaveLength(28);
    expect(natureOf(catalogue)).toEqual([19, 9]);
    expect(catalogue.filter(({ contestable }) => contestable).map(({ id }) => id)).toEqual(['G-WRK', 'G-PIL', 'G-MON']);
  });

  it.each([
    ['an in-house advisory model in administration', advisory, 17],
    ['a vendor’s advisory model in administration', { ...advisory, vendor: true }, 19],
    ['an in-house advisory model in care', clinical, 23],
    ['a vendor’s advisory model in care', { ...clinical, vendor: true }, 25],
    ['a vendor’s agent in payment', agentic, 27],
    ['a vendor’s agent in care and payment', { ...agentic, care: true }, 28],
  ])('asks %s for as many gates as the reference counts', (_, flags, count) => {
    expect(gatesOfProfile(flags)).toHaveLength(count);
  });

  it('splits them by nature as the reference does', () => {
    expect(natureOf(gatesOfProfile(advisory))).toEqual([11, 6]);
    expect(natureOf(gatesOfProfile(clinical))).toEqual([15, 8]);
  });

  it('asks for the gates of every earlier stage again', () => {
    const forPilot = gatesToEnter('pilot', clinical).map(({ id }) => id);
    expect(forPilot).toEqual(expect.arrayContaining(['G-ARC', 'G-VAL', 'G-CLN']));
    expect(forPilot).not.toContain('G-PIL');
    expect(gatesToEnter('production', clinical).map(({ id }) => id)).toEqual(expect.arrayContaining([...forPilot, 'G-PIL']));
  });

  it('requires a gate unless ruled out where the flag is not reported', () => {
    const unknown = { ...advisory, care: { notReported: 'no column' as const } };
    const clinicalSafety = catalogue.find(({ id }) => id === 'G-CLN')!;
    expect(gateApplies(clinicalSafety, unknown)).toBe('unless ruled out');
    expect(gatesOfProfile(unknown).map(({ id }) => id)).not.toContain('G-CLN');
  });
});

describe('the five week-one questions', () => {
  it('ask word for word', () => {
    expect(questions.map(({ words }) => words)).toEqual([
      'Where does the model run?',
      'Who owns it on call at 2 a.m.?',
      'Which compliance regime governs its outputs?',
      'What audit trail is generated when it is wrong?',
      'Who is willing to put their name on the decision the model makes?',
    ]);
  });

  it('are asked by the gates of the same words', () => {
    for (const { gate, words } of questions) expect(catalogue.find(({ id }) => id === gate)?.asks).toBe(words);
  });
});

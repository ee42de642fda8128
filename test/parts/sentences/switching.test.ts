import { describe, expect, it } from 'vitest';
import type { Switched } from '../../../src/domain/measures/switch-effect.ts';
import { heldByIt, stagelessWords, switchedWords } from '../../../src/parts/sentences/switching.ts';

const validation: Switched = {
  kind: 'gate',
  id: 'G-VAL',
  to: 'on',
  asked: [
    { stage: 'pilot', count: 21 },
    { stage: 'production', count: 131 },
  ],
  next: [],
  stands: [{ state: 'not started', count: 152 }],
  unlessRuledOut: 0,
  notAsked: 40,
};

describe('what a switch does, in words', () => {
  it('says of whom it is asked and what it becomes for them', () => {
    expect(switchedWords(validation)).toBe(
      'Local validation (G-VAL) on: asked of 21 models in pilot and 131 in production. All 152 are not started.',
    );
  });

  it('says who needs it before they move on, what differs among them, and where a flag may rule it out', () => {
    expect(
      switchedWords({
        ...validation,
        next: [{ stage: 'build', count: 1 }],
        stands: [
          { state: 'not reported', count: 152 },
          { state: 'inherited', count: 1 },
        ],
        unlessRuledOut: 3,
      }),
    ).toBe(
      'Local validation (G-VAL) on: asked of 21 models in pilot and 131 in production, and before it moves on of 1 model in build. Of these 153, 152 are not reported and 1 is inherited. Of 3 it is asked only unless a flag nobody reported rules it out.',
    );
  });

  it('says that what is on record stays when it is switched off', () => {
    expect(switchedWords({ ...validation, kind: 'link', id: 'L5', to: 'off', stands: [{ state: 'sound', count: 152 }] })).toBe(
      'Compliance signatory (L5) off: no longer asked of 21 models in pilot and 131 in production. All 152 are signed: that stays on record, and counts again once it is switched on.',
    );
  });

  it('says that nobody needs it yet', () => {
    expect(switchedWords({ ...validation, asked: [], stands: [] })).toBe(
      'Local validation (G-VAL) on: no model is at a stage that needs it yet.',
    );
  });

  it('says who becomes held, and who is freed', () => {
    expect(heldByIt({ becomesHeld: 0, released: 0 })).toBe('No model becomes held by it, and none is freed.');
    expect(heldByIt({ becomesHeld: 1, released: 0 })).toBe('1 model becomes held.');
    expect(heldByIt({ becomesHeld: 2, released: 3 })).toBe('2 models become held; 3 models are no longer held.');
    expect(heldByIt({ becomesHeld: 0, released: 1 })).toBe('No model becomes held by it; 1 model is no longer held.');
    expect(stagelessWords({ noStage: 0 })).toBe('');
    expect(stagelessWords({ noStage: 2 })).toBe('For 2 models without a stage it cannot be told.');
  });
});

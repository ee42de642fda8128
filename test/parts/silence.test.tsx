import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { LinkView } from '../../src/domain/accountability/chain.ts';
import type { GateLedger, LedgerRow } from '../../src/domain/measures/gate-ledger.ts';
import { ChainStrip } from '../../src/parts/chain-strip.tsx';
import { evidenceWords } from '../../src/parts/gate-evidence.tsx';
import { gateMark, gateStateWords, ledgerStateWords } from '../../src/parts/gate-words.ts';
import { faceOf } from '../../src/parts/link-face.ts';
import { ledgerMessage } from '../../src/parts/sentences/ledger.ts';
import { StatusMark, type StatusName } from '../../src/parts/status-mark.tsx';
import { WeekOneStrip } from '../../src/parts/week-one-strip.tsx';
import { answerWords, toneWords } from '../../src/parts/words.ts';
import { rowOf } from '../support/portfolio-rows.ts';

/** The five that must never be taken for one another. */
const quiet = ['not reported', 'inherited', 'off', 'not needed', 'vacant'] as const;
const drawn = (of: StatusName): string => render(<StatusMark of={of} />).container.innerHTML.replaceAll(/class="[^"]*"/g, '');

describe('not reported, inherited, off, not needed and vacant', () => {
  it('are five different marks', () => {
    expect(new Set(quiet.map(drawn)).size).toBe(5);
  });

  it('are different links, none of them standing, and only the vacant one calls somebody to act', () => {
    const face = (cause: LinkView['cause'], tone: LinkView['tone']) => faceOf({ cause, tone, days: null });
    const faces = [
      face('not reported', 'not reported'),
      face('inherited', 'inherited'),
      face('off', 'off'),
      face('not needed yet', 'not needed'),
    ];
    expect(new Set(faces.map(({ mark }) => mark))).toEqual(new Set(['not reported', 'inherited', 'off', 'not needed']));
    expect(faces.every(({ ink, end }) => ink !== 'held' && ink !== 'due' && ink !== 'signed' && end !== 'stands')).toBe(true);
    expect(face('vacant', 'broken')).toMatchObject({ mark: 'vacant', ink: 'held' });
  });

  it('stay what they were when somebody is asked, however long ago, or says no', () => {
    for (const cause of ['asked', 'declined'] as const) {
      expect(faceOf({ cause, tone: 'inherited', days: 90 })).toMatchObject({
        mark: 'asked',
        glyph: 'carried',
        ink: 'quiet',
        end: 'passes',
      });
    }
    expect(faceOf({ cause: 'asked', tone: 'not reported', days: 90 })).toMatchObject({ mark: 'asked', glyph: 'dotted', ink: 'unknown' });
    expect(faceOf({ cause: 'asked', tone: 'broken', days: 90 })).toMatchObject({ mark: 'asked', ink: 'held' });
  });

  it('are different squares of a week-one strip and different shapes of a chain strip', () => {
    const square = (state: 'not reported' | 'inherited' | 'unanswered'): string =>
      render(<WeekOneStrip of={[{ question: 'Q1', state }]} />).container.querySelector('[title]')?.className ?? '';
    expect(new Set([square('not reported'), square('inherited'), square('unanswered')]).size).toBe(3);
    const shape = (tone: 'not reported' | 'inherited' | 'not needed' | 'broken'): string => {
      const { chain } = rowOf({ id: 'M-1', stage: 'pilot', tones: [tone] });
      return (
        render(<ChainStrip of={chain} />)
          .container.querySelector('path')
          ?.getAttribute('d') ?? ''
      );
    };
    expect(new Set([shape('inherited'), shape('not needed'), shape('not reported')]).size).toBe(3);
  });

  it('have words of their own', () => {
    expect(new Set([toneWords['not reported'], toneWords.inherited, toneWords.off, toneWords['not needed'], toneWords.broken]).size).toBe(
      5,
    );
    expect([gateStateWords['not reported'], gateStateWords.inherited, gateStateWords.off, gateStateWords['not started']]).toEqual([
      'Not reported',
      'Inherited',
      'Off',
      'Not started',
    ]);
    expect(answerWords.inherited).toBe('inherited, not caught up yet');
  });
});

describe('the gate ledger', () => {
  const row = (state: LedgerRow['state'], more: Partial<LedgerRow> = {}): LedgerRow =>
    ({ gate: 'G-ARC', state, passes: state === 'passed', needed: 'now', blocks: null, question: null, ...more }) as LedgerRow;
  const message = (...rows: LedgerRow[]): string => ledgerMessage({ rows } as unknown as GateLedger);

  it('gives silence and inheritance no zero and no total', () => {
    expect(message(row('not reported'), row('off'))).toBe('Which gates it passed is not reported');
    expect(message(row('inherited'), row('inherited'))).toBe('No gate is known to count as passed; 2 inherited');
    expect(message(row('in review'), row('not reported'), row('inherited'))).toBe(
      'No gate is known to count as passed; 1 not reported, 1 inherited',
    );
    expect(message(row('passed'), row('not reported'))).toBe('1 gate counts as passed; 1 not reported');
    expect(message(row('passed'), row('not started'))).toBe('1 of 2 gates it needs now count as passed');
    expect(message(row('off'))).toBe('No gate is needed at this stage');
  });

  it('marks neither as held, vacant or passed, and misses no document of them', () => {
    for (const state of ['not reported', 'inherited', 'off'] as const) {
      expect(gateMark(row(state))).toBe(state);
      expect(ledgerStateWords(row(state))).toBe(gateStateWords[state]);
    }
    for (const state of ['not reported', 'inherited'] as const) {
      expect(evidenceWords({ asked: ['Rota', 'Runbook'], given: [], missing: ['Rota', 'Runbook'], passes: false, state })).toBe(
        '2 asked, documents not on record',
      );
    }
    expect(evidenceWords({ asked: ['Rota'], given: [], missing: ['Rota'], passes: false, state: 'returned' })).toBe(
      '1 asked, 0 given, 1 missing',
    );
  });
});

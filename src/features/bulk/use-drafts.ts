import { useReducer } from 'react';
import type { CellId } from '../../domain/sheet/commands-of.ts';
import type { Drafts } from './drafts.ts';
import { without } from './drafts.ts';

/** Steps that can be taken back. */
const mostSteps = 100;

interface Steps {
  readonly now: Drafts;
  readonly before: readonly Drafts[];
  readonly after: readonly Drafts[];
}

type Step = { readonly to: Drafts } | 'undo' | 'redo' | { readonly recorded: readonly CellId[] };

const nothing: Drafts = new Map();

function step(steps: Steps, act: Step): Steps {
  const { now, before, after } = steps;
  if (act === 'undo') {
    const last = before.at(-1);
    return last === undefined ? steps : { now: last, before: before.slice(0, -1), after: [now, ...after] };
  }
  if (act === 'redo') {
    const [next, ...more] = after;
    return next === undefined ? steps : { now: next, before: [...before, now], after: more };
  }
  // What is on record cannot be taken back here.
  if ('recorded' in act) return { now: without(now, act.recorded), before: [], after: [] };
  return act.to === now ? steps : { now: act.to, before: [...before, now].slice(-mostSteps), after: [] };
}

/** What was typed and is not recorded, step by step. */
export function useDrafts() {
  const [{ now, before, after }, act] = useReducer(step, { now: nothing, before: [], after: [] });
  return {
    drafts: now,
    write: (to: Drafts) => act({ to }),
    undo: () => act('undo'),
    redo: () => act('redo'),
    recorded: (cells: readonly CellId[]) => act({ recorded: cells }),
    canUndo: before.length > 0,
    canRedo: after.length > 0,
  };
}

import type { Deployment, GateFile, LinkStep, Model, QuestionFile, RecordState, Risk } from './state.ts';

/** The same shape, open to writing: only while the fold builds it. */
export type Draft<T> =
  T extends ReadonlyMap<infer K, infer V>
    ? Map<K, Draft<V>>
    : T extends ReadonlySet<infer V>
      ? Set<V>
      : T extends readonly (infer V)[]
        ? Draft<V>[]
        : T extends string | number | boolean | null | undefined
          ? T
          : { -readonly [K in keyof T]: Draft<T[K]> };

export type DraftState = Draft<RecordState>;
export type DraftDeployment = Draft<Deployment>;
export type DraftModel = Draft<Model>;
export type DraftRisk = Draft<Risk>;
export type DraftGateFile = Draft<GateFile>;
export type DraftQuestionFile = Draft<QuestionFile>;
export type DraftLinkStep = Draft<LinkStep>;

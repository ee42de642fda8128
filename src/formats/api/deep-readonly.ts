/** A type none of whose parts can be written to: what travelled is never changed in place. */
export type DeepReadonly<T> = unknown extends T
  ? T
  : T extends string | number | boolean | null | undefined
    ? T
    : T extends readonly (infer V)[]
      ? readonly DeepReadonly<V>[]
      : { readonly [K in keyof T]: DeepReadonly<T[K]> };

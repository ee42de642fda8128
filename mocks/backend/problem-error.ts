import type { ClashView, Fault, Problem, RefusalView } from '../../src/formats/api/problem.ts';

/** A request the backend cannot answer: thrown where it is found out, turned into problem+json at the edge. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: number;
  /** Last part of the problem's `type`. */
  readonly kind: string;
  readonly title: string;
  readonly more: {
    readonly remedy?: string;
    readonly errors?: readonly Fault[];
    readonly refusal?: RefusalView;
    readonly clashes?: readonly ClashView[];
  };

  constructor(status: number, kind: string, title: string, detail: string, more: ProblemError['more'] = {}) {
    super(detail);
    this.status = status;
    this.kind = kind;
    this.title = title;
    this.more = more;
  }

  /** The problem as it travels. */
  about(instance: string): Problem {
    const { status, kind, title, message, more } = this;
    return { type: `urn:countersign:problem:${kind}`, title, status, detail: message, instance, ...more };
  }
}

/** What every handler does the same way: answer JSON, turn a refusal into problem+json. */
import { HttpResponse, type HttpResponseResolver, type PathParams } from 'msw';
import type { Problem } from '../../src/formats/api/problem.ts';
import { ProblemError } from '../backend/problem-error.ts';

export type Answer = { readonly status?: number; readonly body: unknown } | Response;

type Question = (asked: { readonly request: Request; readonly params: Readonly<Record<string, string>> }) => Promise<Answer>;

/** Make a resolver of a function that answers or throws a `ProblemError`. Anything else thrown is a fault of ours: 500, with its message. */
export function answering(question: Question): HttpResponseResolver {
  return async ({ request, params }) => {
    try {
      const answer = await question({ request, params: single(params) });
      if (answer instanceof Response) return answer;
      return HttpResponse.json(answer.body as never, { status: answer.status ?? 200, headers: { 'cache-control': 'no-store' } });
    } catch (error) {
      return refused(error, new URL(request.url));
    }
  };
}

function single(params: PathParams): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params).flatMap(([key, value]) => (typeof value === 'string' ? [[key, decodeURIComponent(value)]] : [])),
  );
}

function refused(error: unknown, url: URL): Response {
  const found =
    error instanceof ProblemError
      ? error
      : new ProblemError(500, 'fault', 'The backend failed', error instanceof Error ? `${error.name}: ${error.message}` : String(error), {
          remedy: 'Nothing was written. Try again; if it stays so, send this message to whoever looks after Countersign.',
        });
  const body: Problem = found.about(`${url.pathname}${url.search}`);
  return new HttpResponse(JSON.stringify(body), {
    status: found.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}

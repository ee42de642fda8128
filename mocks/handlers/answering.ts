/** What every handler does the same way: answer JSON, turn a refusal into problem+json. */
import { HttpResponse, type HttpResponseResolver, type PathParams } from 'msw';
import type { Problem } from '../../src/formats/api/problem.ts';
import { ProblemError } from '../backend/problem-error.ts';
import { GaveWayError } from '../store/log-store.ts';

type Answer = { readonly status?: number; readonly body: unknown } | Response;

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

/** What a failure means to the reader. */
function problemFor(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof GaveWayError) {
    return new ProblemError(503, 'gave-way', 'This tab is out of date', error.message, { remedy: 'Reload this tab.' });
  }
  if (error instanceof Error && error.name === 'QuotaExceededError') {
    return new ProblemError(507, 'no-room', 'This browser has no room left', 'The browser refused to keep more, and nothing was written.', {
      remedy: 'Free space on this machine, then try again.',
    });
  }
  return new ProblemError(500, 'fault', 'The backend failed', error instanceof Error ? `${error.name}: ${error.message}` : String(error), {
    remedy: 'Nothing was written. Try again; if it stays so, send this message to whoever looks after Countersign.',
  });
}

function refused(error: unknown, url: URL): Response {
  const found = problemFor(error);
  const body: Problem = found.about(`${url.pathname}${url.search}`);
  return new HttpResponse(JSON.stringify(body), {
    status: found.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });
}

import { http, type HttpHandler } from 'msw';
import type { Backend } from '../backend/backend.ts';
import { ProblemError } from '../backend/problem-error.ts';
import { answering } from './answering.ts';
import { bundleHandlers } from './bundles.ts';
import { boardHandlers } from './board.ts';
import { claimHandlers } from './claim.ts';
import { commandHandlers } from './commands.ts';
import { decisionHandlers } from './decisions.ts';
import { definitionHandlers } from './definitions.ts';
import { comparisonHandlers } from './comparison.ts';
import { eventHandlers } from './events.ts';
import { exampleHandlers } from './examples.ts';
import { firstWeekHandlers } from './first-week.ts';
import { gateYieldHandlers } from './gate-yield.ts';
import { gateHandlers } from './gates.ts';
import { importHandlers } from './imports.ts';
import { keepingHandlers } from './keeping.ts';
import { measureHandlers } from './measures.ts';
import { modelHandlers } from './models.ts';
import { packHandlers } from './packs.ts';
import { peopleHandlers } from './people.ts';
import { portfolioHandlers } from './portfolio.ts';
import { recordHandlers } from './records.ts';
import { releaseHandlers } from './releases.ts';
import { riskHandlers } from './risks.ts';
import { rulesetHandlers } from './ruleset.ts';
import { sessionHandlers } from './session.ts';
import { sheetHandlers } from './sheet.ts';
import { timeInPilotHandlers } from './time-in-pilot.ts';
import { timelineHandlers } from './timeline.ts';
import { triageHandlers } from './triage.ts';
import { trendHandlers } from './trend.ts';
import { waysFreeHandlers } from './ways-free.ts';
import { worthHandlers } from './worth.ts';

/** Every route of the API; what is none of them is answered too. */
export function allHandlers(backend: Backend): HttpHandler[] {
  return [
    ...recordHandlers(backend),
    ...portfolioHandlers(backend),
    ...modelHandlers(backend),
    ...sheetHandlers(backend),
    ...measureHandlers(backend),
    ...definitionHandlers(backend),
    ...trendHandlers(backend),
    ...timeInPilotHandlers(backend),
    ...worthHandlers(backend),
    ...claimHandlers(backend),
    ...boardHandlers(backend),
    ...triageHandlers(backend),
    ...firstWeekHandlers(backend),
    ...gateYieldHandlers(backend),
    ...gateHandlers(backend),
    ...riskHandlers(backend),
    ...releaseHandlers(backend),
    ...waysFreeHandlers(backend),
    ...timelineHandlers(backend),
    ...eventHandlers(backend),
    ...comparisonHandlers(backend),
    ...keepingHandlers(backend),
    ...importHandlers(backend),
    ...exampleHandlers(backend),
    ...sessionHandlers(backend),
    ...peopleHandlers(backend),
    ...packHandlers(backend),
    ...rulesetHandlers(backend),
    ...commandHandlers(backend),
    ...bundleHandlers(backend),
    ...decisionHandlers(backend),
    http.all(
      '*/api/v1/*',
      answering(async ({ request }) => {
        throw new ProblemError(
          404,
          'unknown-route',
          'No such route',
          `${request.method} ${new URL(request.url).pathname} is not part of this API.`,
          {
            remedy: 'docs/openapi.json lists every route.',
          },
        );
      }),
    ),
  ];
}

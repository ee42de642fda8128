import { http } from 'msw';
import { nextBoardPackId } from '../../src/domain/board/ask-ids.ts';
import { evidenceId } from '../../src/domain/board/evidence-id.ts';
import type { Position } from '../../src/domain/board/pack.ts';
import { printedPerson } from '../../src/domain/board/people.ts';
import { boardAudiences, type BoardAudience } from '../../src/domain/board/slide-ids.ts';
import type { BoardAnswer, BoardPackAnswer } from '../../src/formats/api/board.ts';
import { askingOf } from '../backend/asking.ts';
import type { Backend } from '../backend/backend.ts';
import { draftPack, frozenPack, frozenPacks, positionOf } from '../backend/board-packs.ts';
import { ProblemError } from '../backend/problem-error.ts';
import { shownFilter } from '../backend/shown-filter.ts';
import { answering } from './answering.ts';

/** Where a pack's record is fetched, and under which keys any screen shows that day again. */
function linksOf(record: string, { asOf, head }: Position): BoardAnswer['draft']['links'] {
  // Before the first entry there is no entry to name.
  const view = `?${new URLSearchParams({ in: record, asof: asOf, ...(head.seq === 0 ? {} : { seq: String(head.seq) }) })}`;
  return { record: `/export${view}`, view };
}

function audienceIn(query: URLSearchParams): BoardAudience | null {
  const text = query.get('audience');
  if (text === null || text === '') return null;
  const audience = boardAudiences.find((one) => one === text);
  if (audience === undefined) {
    throw new ProblemError(400, 'unknown-audience', 'No such audience', `audience=${text} is none of ${boardAudiences.join(', ')}.`, {
      remedy: 'Leave it out for the audience the pack was frozen for.',
    });
  }
  return audience;
}

/** The board pack: what is frozen, and what a pack of today would say. */
export function boardHandlers(backend: Backend) {
  return [
    http.get(
      '*/api/v1/board',
      answering(async ({ request }) => {
        const { log, asOf } = await askingOf(backend, request);
        const state = backend.state(log, asOf);
        const draft = positionOf(log, asOf);
        const packs = frozenPacks(backend, log, asOf);
        const body: BoardAnswer = {
          record: log.id,
          asOf,
          head: log.head,
          nextPack: nextBoardPackId(packs.length),
          draft: { position: draft, evidenceId: evidenceId(draft), links: linksOf(log.id, draft) },
          packs: packs.toReversed().map(({ packId, title, asOf: day, head, audience, by, frozenOn, asks }) => {
            const position: Position = { asOf: day, head };
            return {
              packId,
              title,
              position,
              evidenceId: evidenceId(position),
              audience,
              frozen: { by: printedPerson(state, by, audience), on: frozenOn },
              asks: {
                drafts: asks.filter(({ adopted }) => adopted === null).length,
                adopted: asks.filter(({ adopted }) => adopted !== null).length,
              },
              links: linksOf(log.id, position),
            };
          }),
        };
        return { body };
      }),
    ),
    http.get(
      '*/api/v1/board/:pack',
      answering(async ({ request, params }) => {
        const { url, view, ignored, log, asOf } = await askingOf(backend, request, ['audience']);
        const asked = audienceIn(url.searchParams);
        const standpoint = { record: log.id, asOf, head: log.head };
        if (params['pack'] === 'draft') {
          const pack = draftPack(backend, { log, asOf, view, audience: asked ?? 'board' });
          const body: BoardPackAnswer = { ...standpoint, filter: shownFilter(view), ignored, pack, links: linksOf(log.id, pack.position) };
          return { body };
        }
        const frozen = frozenPacks(backend, log, asOf).find(({ packId }) => packId === params['pack']);
        if (frozen === undefined) {
          throw new ProblemError(
            404,
            'unknown-board-pack',
            'No such board pack',
            `This record has no board pack ${String(params['pack'])} on ${asOf}.`,
            {
              remedy: 'GET /api/v1/board lists those that are frozen; /board/draft is the one of the day.',
            },
          );
        }
        const pack = frozenPack(backend, log, asOf, frozen, asked ?? frozen.audience);
        // A frozen pack was frozen whole: a filter would make another one of it.
        const left = Object.entries(shownFilter(view)).flatMap(([key, value]) =>
          value === undefined ? [] : [{ key, value: String(value), why: 'a frozen pack is not narrowed' }],
        );
        const body: BoardPackAnswer = {
          ...standpoint,
          filter: {},
          ignored: [...ignored, ...left],
          pack,
          links: linksOf(log.id, pack.position),
        };
        return { body };
      }),
    ),
  ];
}

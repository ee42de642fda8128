/** Board packs: frozen, titled, asked, adopted, labelled. There is none that changes a number. */
import * as z from 'zod/mini';
import { boardAudiences, slideIds } from '../../../domain/board/slide-ids.ts';
import { head } from '../terms.ts';
import { calendarDay, id, words } from './terms.ts';

/** Two lines of a slide. */
const slideTitle = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));

const slide = z.enum(slideIds);

export const boardPayloads = {
  'board-pack.freeze': z.strictObject({
    packId: id,
    title: slideTitle,
    asOf: calendarDay,
    head,
    audience: z.exactOptional(z.enum(boardAudiences)),
  }),
  'board-pack.title': z.strictObject({ packId: id, slide, title: slideTitle }),
  'board-pack.ask': z.strictObject({ packId: id, slide, words, who: id, due: calendarDay }),
  'board-pack.adopt': z.strictObject({ packId: id, askId: id }),
  'board-pack.label': z.strictObject({ packId: id, words }),
};

import type { CommandPayloads } from '../../../domain/authority/command.ts';
import { boardAudiences, slideIds } from '../../../domain/board/slide-ids.ts';
import { slideNames } from '../../../domain/board/slide-names.ts';
import { choice, day, plain, prose, text, thing, type FieldsOf } from './field.ts';

type BoardCommand = 'board-pack.freeze' | 'board-pack.title' | 'board-pack.ask' | 'board-pack.adopt' | 'board-pack.label';

const pack = thing('Board pack');

const slide = choice(
  'Slide',
  slideIds.map((id) => ({ value: id, label: slideNames[id] })),
);

/** Board packs. No field holds a number of a slide. */
export const boardFields: { readonly [T in BoardCommand]: FieldsOf<CommandPayloads[T]> } = {
  'board-pack.freeze': {
    packId: text('Board pack'),
    title: text('Title'),
    asOf: day('As of'),
    head: {
      kind: 'group',
      label: 'Up to entry',
      fields: { seq: { kind: 'number', label: 'Entry', min: 1, step: 1 }, hash: text('Its hash') },
    },
    audience: choice('Printed for the', plain(boardAudiences), { optional: true }),
  },
  'board-pack.title': { packId: pack, slide, title: text('Words above the slide') },
  'board-pack.ask': {
    packId: pack,
    slide,
    words: prose('We ask the board to'),
    who: { kind: 'person', label: 'Who does it' },
    due: day('By'),
  },
  'board-pack.adopt': { packId: pack, askId: thing('Ask') },
  'board-pack.label': { packId: pack, words: prose('Words of counsel, on every page') },
};

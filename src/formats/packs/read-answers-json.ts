import { ANSWERS_FORMAT, ANSWERS_VERSION } from './answers-json.ts';
import { kindWords, type AnswerKind } from './answer-kinds.ts';
import { cleanText } from './clean-text.ts';
import { packLimits } from './pack-limits.ts';
import { packMark, type KnownPacks } from './pack.ts';
import { placeAnswers, type FoundRow } from './place-answers.ts';
import type { ReadAnswers } from './read-return.ts';
import { SEND_AGAIN, Unreadable, withFile } from './return-problem.ts';

type Loose = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(of: Loose, key: string): string {
  const value = Object.hasOwn(of, key) ? of[key] : undefined;
  return typeof value === 'string' ? cleanText(value) : '';
}

/**
 * Read the answers a form saved. The row of a problem is the answer's number in the file.
 * @throws Unreadable with what was found and the remedy
 */
export function readAnswersJson(json: string, known: KnownPacks): ReadAnswers {
  const said = parsed(json);
  if (!isObject(said) || said['format'] !== ANSWERS_FORMAT || !Array.isArray(said['answers'])) {
    throw new Unreadable(
      withFile('another JSON file', 'This is not the file that the form saves.', 'Load the file that ends in “answers.json”.'),
    );
  }
  if (said['version'] !== ANSWERS_VERSION) {
    throw new Unreadable(
      withFile(
        `version ${JSON.stringify(said['version'])}`,
        `The form was written by a version of Countersign that this one does not know; it knows version ${ANSWERS_VERSION}.`,
        'Load it in the newer one, or write the pack again here.',
      ),
    );
  }
  const mark = packMark({ recordId: text(said, 'recordId'), packId: text(said, 'packId') });
  const rows = said['answers'].filter(isObject).map((answer, at): FoundRow => {
    const kind = text(answer, 'kind');
    return {
      row: at + 1,
      texts: new Map([
        ['pack id', mark],
        ['deployment id', text(answer, 'deploymentId')],
        ['question id', text(answer, 'question')],
        ['kind', Object.hasOwn(kindWords, kind) ? kindWords[kind as AnswerKind] : kind],
        ['answer', text(answer, 'text')],
        ['ask', text(answer, 'ask')],
      ]),
    };
  });
  const by = text(said, 'returnedBy').replaceAll(/\s+/g, ' ').slice(0, packLimits.name);
  // A form that was saved without an answer still says which pack it is.
  const marked: FoundRow = { row: 0, texts: new Map([['pack id', mark]]) };
  return placeAnswers({ sheet: '', rows: [marked, ...rows], filledInBy: by === '' ? null : by }, known);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Unreadable(withFile('JSON that breaks off', 'The file of answers is damaged: it is not whole.', SEND_AGAIN));
  }
}

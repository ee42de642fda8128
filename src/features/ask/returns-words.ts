/** The sentences of a preview: what came back, before anything of it is loaded. */
import type { PackAnswer } from '../../domain/authority/command.ts';
import type { ConflictSide, DuplicateReturn, ReturnCounts } from '../../formats/packs/preview-returns.ts';
import { counted, countWords, listed } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';

/** "9 files: 63 answers, 5 “I do not know”, 4 “not mine”." */
export function previewSentence({ files, answered, doNotKnow, notMine }: ReturnCounts): string {
  const parts = [
    ...(answered === 0 ? [] : [counted(answered, 'answer')]),
    ...(doNotKnow === 0 ? [] : [`${countWords(doNotKnow)} “I do not know”`]),
    ...(notMine === 0 ? [] : [`${countWords(notMine)} “not mine”`]),
  ];
  return `${counted(files, 'file')}: ${parts.length === 0 ? 'nothing new to load' : `${listed(parts)} to load`}.`;
}

/** What else came with them; null where nothing did. */
export function besideSentence({ conflicts, damaged, duplicates, blank, leftOut, alreadyOnRecord }: ReturnCounts): string | null {
  const parts = [
    ...(conflicts === 0 ? [] : [`${counted(conflicts, 'contradiction waits', 'contradictions wait')} for your choice`]),
    ...(damaged === 0 ? [] : [`${counted(damaged, 'file')} cannot be read`]),
    ...(duplicates === 0 ? [] : [`${counted(duplicates, 'file')} ${duplicates === 1 ? 'brings' : 'bring'} nothing new`]),
    ...(blank === 0 ? [] : [`${counted(blank, 'file')} ${blank === 1 ? 'is' : 'are'} empty`]),
    ...(leftOut === 0 ? [] : [`${counted(leftOut, 'row')} cannot be taken`]),
    ...(alreadyOnRecord === 0 ? [] : [`${counted(alreadyOnRecord, 'answer is', 'answers are')} on record already`]),
  ];
  return parts.length === 0 ? null : `${listed(parts)}.`;
}

/** What an answer says, as it was said. */
export function answerSaid(answer: PackAnswer): string {
  if (answer.kind === 'answered') return answer.text;
  if (answer.kind === 'do not know') return 'I do not know';
  return answer.ask.trim() === '' ? 'Not mine' : `Not mine, ask ${answer.ask}`;
}

/** Who says it, and where it stands. */
export function sideWords(side: ConflictSide): string {
  if (side.from === 'file') return `${side.returnedBy}, in ${side.file.name}`;
  const who = side.by ?? 'nobody named';
  return `On record already: ${who}${side.on === null ? '' : `, ${dayWords(side.on)}`}`;
}

/** Why a file brings nothing new. */
export function duplicateWords({ why, of, on }: DuplicateReturn): string {
  switch (why) {
    case 'loaded before':
      return `This file was loaded${on === null ? ' before' : ` on ${dayWords(on)}`}.`;
    case 'same file':
      return `It is the same file as ${of?.name ?? 'another of these'}, byte for byte.`;
    case 'same answers':
      return `It says the same as ${of?.name ?? 'another of these'}, word for word.`;
    default:
      return why satisfies never;
  }
}

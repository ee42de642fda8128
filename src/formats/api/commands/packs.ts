/** Questions written for owners, and what came back. */
import * as z from 'zod/mini';
import type { PackAnswer } from '../../../domain/authority/command.ts';
import { questionId } from '../model-row.ts';
import { sha256 } from '../terms.ts';
import { calendarDay, id, maybeWords, words } from './terms.ts';

/** The most a pack may ask about: an owner of more gets several. */
const deployments = z.array(id).check(z.minLength(1), z.maxLength(1_000));

const cell = { deploymentId: id, question: questionId };

const packAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ ...cell, kind: z.literal('answered'), text: words }),
  z.strictObject({ ...cell, kind: z.literal('do not know') }),
  // Empty where they name nobody: that it is not theirs is worth recording by itself.
  z.strictObject({ ...cell, kind: z.literal('not mine'), ask: maybeWords }),
]) satisfies z.ZodMiniType<PackAnswer>;

export const packPayloads = {
  'pack.write': z.strictObject({
    packId: id,
    to: z.strictObject({ name: words, contact: z.exactOptional(words), personId: z.exactOptional(id) }),
    deploymentIds: deployments,
    questions: z.array(questionId).check(z.minLength(1)),
    due: calendarDay,
  }),
  'pack.return': z.strictObject({
    packId: id,
    file: z.strictObject({ name: words, sha256 }),
    returnedBy: words,
    answers: z.array(packAnswer).check(z.maxLength(5_000)),
  }),
};

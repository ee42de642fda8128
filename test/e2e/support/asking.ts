/** Question packs as a walk meets them: read from the product’s own API, filled in, and saved by another program. */
import type { Page } from '@playwright/test';
import type { PackAnswer } from '../../../src/domain/authority/command.ts';
import type { PacksAnswer } from '../../../src/formats/api/packs.ts';
import { filled, saved, sheetOf } from '../../formats/packs/support/packs.ts';

/** What the API says, asked from inside the page. */
export async function ask<T>(page: Page, path: string, body?: unknown): Promise<T> {
  return page.evaluate(
    async ([address, sent]) => {
      const response = await fetch(`/api/v1${address}`, sent === undefined ? {} : { method: 'POST', body: JSON.stringify(sent) });
      return (await response.json()) as T;
    },
    [path, body] as const,
  );
}

export async function packsIn(page: Page, record: string): Promise<PacksAnswer> {
  return ask<PacksAnswer>(page, `/packs?in=${record}`);
}

export type Reply = (deploymentId: string, question: PackAnswer['question'], model: number) => PackAnswer | null;

/** Every question answered. */
export const all: Reply = (deploymentId, question) => ({
  deploymentId,
  question,
  kind: 'answered',
  text: `${question} of ${deploymentId}, as we run it`,
});

/** A pack as it was saved, filled in, and saved by another program. */
export async function returned(bytes: Uint8Array, pack: PacksAnswer['asked']['packs'][number], reply: Reply): Promise<Buffer> {
  const answers = pack.models.flatMap(({ deploymentId }, model) =>
    pack.questions.flatMap((question) => reply(deploymentId, question, model) ?? []),
  );
  return Buffer.from(saved(filled(await sheetOf(bytes), answers)));
}

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

import type { Page } from '@playwright/test';
import type { BoardPackAnswer } from '../../../src/formats/api/board.ts';
import { ask } from '../support/asking.ts';
import { endInTheRoom, openMeeting } from '../support/room.ts';
import { line, words, type Situation } from '../support/statement.ts';

/** What the deck opens with; the presenter steps on by one key. */
const present = (page: Page): Promise<void> => page.getByRole('link', { name: 'Present the draft' }).click();
const toSlide =
  (name: string) =>
  (page: Page): Promise<void> =>
    page.getByRole('navigation', { name: 'Slides' }).getByRole('link', { name }).click();
const print = (page: Page): Promise<void> => page.getByRole('link', { name: 'Print the draft' }).click();

const title = 'A Scale Gap of 22: of 38 models that reached pilot, 14 stalled and 8 ended quietly.';

async function packOf(page: Page): Promise<BoardPackAnswer['pack']> {
  return (await ask<BoardPackAnswer>(page, `/board/draft`)).pack;
}

export const board: Situation = {
  who: 'a board member, before a slide and its page @long',
  start: '/board',
  statements: [
    {
      within: '5 s',
      states: 'the message of the slide',
      actions: [present, toSlide('The gap in one line')],
      readFrom: (page) => page.getByRole('article'),
      tree: line('heading', title).replace(/'$/, " [level=1]'"),
    },
    {
      within: '30 s',
      states: 'what the board is asked to do, of whom, by when, and that nobody has adopted it yet',
      actions: [present, toSlide('The gap in one line')],
      readFrom: (page) => page.getByRole('region', { name: 'We ask the board to' }),
      tree: `
        - heading "We ask the board to" [level=2]
        - paragraph: "require a decision on each of the 14 stalled models: promote it, extend it once, or end it on the record."
        - paragraph:
          - strong: Draft
          - text: Chief Information Officer, by 30 Nov 2026`,
    },
    {
      within: '30 s',
      states: 'that the claim is the record’s: evidence id, day, and how many records it rests on',
      actions: [present, toSlide('The gap in one line')],
      readFrom: (page) =>
        page
          .getByRole('article')
          .getByRole('paragraph')
          .filter({ hasText: /^Source:/ }),
      tree: async (page) => {
        const { evidenceId } = await packOf(page);
        return `- paragraph:
          - ${words('text', 'Source: Countersign register, as of 30 Oct 2026, 64 of 64 records.').slice(2)}
          - link "Evidence ${evidenceId}"
          - text: Fictional data`;
      },
    },
    {
      within: '120 s',
      states: 'which models are meant, and who owns each',
      actions: [print],
      readFrom: (page) => page.getByRole('region', { name: title }).getByRole('table'),
      tree: async (page) => {
        const { slides } = await packOf(page);
        const { columns, rows } = slides.find(({ id }) => id === 'the-gap')!.table;
        const last = columns.length - 1;
        const told = rows.map(({ cells }) => `/^${cells[0]} ${cells[1]} .* ${cells[last] ?? 'Not reported'}$/`);
        return `
          - caption: Stalled, or ended quietly
          - rowgroup:
            - row:
              - columnheader "Id"
              - columnheader "Model"
              - columnheader "Name on the decision"
          - rowgroup:
            - /children: equal
${told.map((row) => `            - row ${row}`).join('\n')}`;
      },
    },
    {
      within: 'afterwards',
      states: 'the same number, once the record has moved on: the evidence id opens the view of that entry',
      actions: [
        async (page) => {
          await present(page);
          const { evidenceId } = await packOf(page);
          const evidence = page.getByRole('article').getByRole('link', { name: `Evidence ${evidenceId}` });
          const address = (await evidence.getAttribute('href')) ?? '';
          // Between the meeting of the board and the question, a stalled pilot is ended.
          await openMeeting(page, '45');
          await endInTheRoom(page, 'MEET-01', 'stalled:DEP-012');
          await page.goto('/portfolio');
          await page.getByRole('heading', { level: 1, name: /a Scale Gap of 21\.$/ }).waitFor();
          await page.goto(address);
        },
      ],
      readFrom: (page) => page.getByRole('main'),
      tree: `- 'heading "Of 38 that reached pilot: 9 in production, 14 stalled, 8 ended quietly, 2 stopped by decision, 5 on time: a Scale Gap of 22." [level=1]'`,
    },
  ],
};

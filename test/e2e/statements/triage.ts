import type { Page } from '@playwright/test';
import type { TriageMeetingAnswer } from '../../../src/formats/api/triage.ts';
import { itemHeadline } from '../../../src/parts/sentences/triage.ts';
import { ask } from '../support/asking.ts';
import { openMeeting, queue, ready, settled } from '../support/room.ts';
import { line, type Situation } from '../support/statement.ts';

/** One item of the queue, wherever the order of the room has it. */
const goTo =
  (name: string) =>
  async (page: Page): Promise<void> => {
    await queue(page)
      .getByRole('button', { name: new RegExp(`^\\d+ ${name} `) })
      .click();
    await page.getByRole('region', { name: 'The question' }).getByRole('link', { name, exact: true }).waitFor();
    await ready(page);
  };

const question = (page: Page) => page.getByRole('region', { name: 'The question' });

export const triage: Situation = {
  who: 'a triage meeting, one driving and eight watching @long',
  start: '/triage/MEET-01',
  prepare: async (page) => {
    await openMeeting(page, '54');
    await ready(page);
  },
  statements: [
    {
      within: '5 s',
      states: 'which item, what is asked, and how long it has been held',
      actions: [goTo('Readmission risk')],
      readFrom: question,
      tree: `
        - paragraph:
          - code: M-012
          - link "Readmission risk"
        - heading "Whose name goes on the decisions it makes?" [level=1]
        - definition:
          - link "365"
        - term: days in pilot 245 past due
        - definition:
          - link "3"
        - term: things hold it on record`,
    },
    {
      within: '5 s',
      states: 'who with authority is missing today',
      actions: [],
      readFrom: (page) => page.getByRole('list', { name: 'Functions in the room' }),
      tree: `
        - list "Functions in the room":
          - /children: equal
          - listitem "Joan Whimbrel": Chair
          - listitem "Adaeze Lapwing": Compliance
          - listitem "Tomas Dunlin": Architecture
          - listitem "Noor Avocet": Service
          - listitem "Dr. Amara Egret": Safety
          - listitem "Leopold Fieldfare": Security
          - listitem "Dr. Imogen Plover": CMIO
          - listitem "Dr. Hal Bittern": CMO absent
          - listitem "Marguerite Kestrel": CIO absent`,
    },
    {
      within: '30 s',
      states: 'what was tried before, and what came of it',
      actions: [goTo('Prior-authorization agent')],
      readFrom: (page) => page.getByRole('region', { name: 'Already tried' }),
      tree: `
        - paragraph: 1 earlier attempt, in its timeline.
        - list:
          - /children: equal
          - listitem: 9 Jul 2026 Osric Godwit asked as decision signatory, no answer
          - listitem: 12 Aug 2026 Wilhelmina Dotterel asked as audit custodian, no answer
          - listitem: "16 Sep 2026 Refused: Accept a risk. Nobody can accept an Extreme risk for a new go-live. Treat it or stop."
          - listitem: /^17 Oct 2026 Refused. Waive a gate\\. Adaeze Lapwing/
          - listitem: /^22 Oct 2026 Refused. Carry out a release\\./`,
    },
    {
      within: '30 s',
      states: 'what may be decided now, and what may not and why',
      actions: [goTo('Drug-dose check')],
      readFrom: (page) => page.getByRole('region', { name: 'Decide one' }).getByRole('list').first(),
      tree: `
        - list:
          - /children: equal
          - listitem:
            - button "1 Name somebody A name and a day"
          - listitem:
            - button "2 Ask somebody, with a date A name, a day and a sentence"
          - listitem:
            - button "3 Escalate to the CIO A day and a sentence"
          - listitem:
            - button "4 Decide it There is nothing to decide here." [disabled]
          - listitem:
            - button "5 End it Needs Dr. Naomi Teal (Clinical or business owner), who is not here"
          - listitem:
            - button "6 Defer it, with a reason A day and a sentence; a second deferral goes to the CIO"`,
    },
    {
      within: '30 s',
      states: 'what follows if a name is chosen: an offer, the chain once it is accepted, and what still holds',
      actions: [goTo('Readmission risk'), (page) => page.keyboard.press('1')],
      readFrom: (page) => page.getByRole('region', { name: 'What it would change' }),
      tree: `
        - heading "If 1, and whoever is named accepts" [level=2]
        - paragraph:
          - text: Chain becomes
          - img "9 sound, 1 broken, 1 not needed."
        - paragraph: "It is an offer: the link stands once whoever is named accepts."
        - paragraph: "If whoever is named, say Adaeze Lapwing, accepts: 9 of 10 links accepted; still held by nobody on call at 2 a.m., no name on the decision and “Nobody answers for a patient left off the call list”."`,
    },
    {
      within: '30 s',
      states: 'what follows if it ends: from pilot to ended, and nothing holds it any more',
      actions: [goTo('Inbox reply drafts'), (page) => page.keyboard.press('5')],
      readFrom: (page) => page.getByRole('region', { name: 'What it would change' }),
      tree: `
        - heading "If 5" [level=2]
        - paragraph: From pilot to ended.
        - paragraph: /^No longer held by no name on the decision/
        - paragraph: Nothing on record holds it.`,
    },
    {
      within: '120 s',
      states: 'that the item is deferred with its reason, and the next one open: two keys beside the reason, and no mouse',
      actions: [
        goTo('Sepsis early warning'),
        async (page) => {
          await page.keyboard.press('6');
          await page.keyboard.type('The roster comes on Friday');
          await page.keyboard.press('Enter');
          await settled(page, 1);
        },
      ],
      readFrom: (page) => page.getByRole('main'),
      tree: async (page) => {
        const { items } = (await ask<TriageMeetingAnswer>(page, '/triage/MEET-01')).meeting;
        const next = items[items.findIndex(({ itemId }) => itemId === 'release:DEP-017') + 1]!;
        return `
          - navigation "Queue":
            - text: 1 of 28 settled
            - list:
              - listitem:
                - button /Sepsis early warning Deferred Deferred until 6 Nov 2026/
          - region "The question":
            - paragraph:
              - ${line('link', next.models.named[0]!.name).slice(2)}
            - ${line('heading', itemHeadline(next)).slice(2)}`;
      },
    },
    {
      within: '45 min',
      states: 'the minutes, already written: what was decided, for which item, and who recorded it',
      actions: [],
      readFrom: (page) => page.getByRole('region', { name: 'Minutes' }),
      tree: `
        - list:
          - listitem:
            - heading /Sepsis early warning/ [level=3]
            - paragraph: "Deferred until 6 Nov 2026: The roster comes on Friday."
            - paragraph: Recorded by Maren Sora, 06:10`,
    },
  ],
};

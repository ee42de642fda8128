import type { Situation } from '../support/statement.ts';

export const portfolio: Situation = {
  who: 'a CIO, alone with the portfolio',
  start: '/portfolio',
  statements: [
    {
      within: '5 s',
      states: 'how big the Scale Gap is',
      actions: [],
      readFrom: (page) => page.getByRole('main'),
      tree: `- 'heading "Of 38 that reached pilot: 9 in production, 14 stalled, 8 ended quietly, 2 stopped by decision, 5 on time: a Scale Gap of 22." [level=1]'`,
    },
    {
      within: '5 s',
      states: 'what holds it: governance and technology by the same rule',
      actions: [],
      readFrom: (page) => page.getByRole('paragraph').filter({ hasText: /^What holds the 14 stalled:/ }),
      tree: `
      - paragraph:
        - text: What holds the
        - link "14 stalled"
        - text: ": governance alone"
        - link "8"
        - text: ", technology alone"
        - link "2"
        - text: ", both"
        - link "3"
        - text: ", not reported"
        - link "1"
        - text: .`,
    },
    {
      within: '5 s',
      states: 'that the numbers are whole and from today',
      actions: [],
      readFrom: (page) => page.getByRole('list', { name: 'Data status' }),
      tree: `
      - list "Data status":
        - listitem:
          - link "64 of 64 models"
        - listitem:
          - link "1 reports no hold"
        - listitem: Read 06:10
        - listitem: Fictional data`,
    },
    {
      within: '30 s',
      states: 'where models stop, and how many ended with no decision',
      actions: [],
      readFrom: (page) => page.getByRole('figure', { name: '38 reached pilot, 9 reached production' }),
      tree: `
      - list:
        - listitem: /Of 64 models that reached intake/
        - listitem: /Of 52 models that reached build/
        - listitem: /Of 44 models that reached silent/
        - listitem: /Of 38 models that reached pilot, 9 moved on, 5 are there on time, 14 stalled there, 8 ended quietly and 2 ended by decision\\./
        - listitem: /Of 9 models that reached production/
        - listitem: /Of 3 models that reached a second site/`,
    },
    {
      within: '30 s',
      states: 'how many transferred to a second site',
      actions: [],
      readFrom: (page) => page.getByRole('region', { name: 'Measures' }),
      tree: `
      - paragraph:
        - 'link "3 of 9: run at a second site"'
        - 'link "of 9: the base of run at a second site"'
      - paragraph: run at a second site`,
    },
    {
      within: '30 s',
      states: 'what would go free if all technology, or all governance, were settled tonight',
      actions: [],
      readFrom: (page) => page.getByRole('figure', { name: 'Governance alone 8, technology alone 2, both 3, not reported 1' }),
      tree: `
      - paragraph:
        - strong:
          - link "2 go free"
        - text: if every technical problem were solved tonight
      - paragraph:
        - strong:
          - link "8 go free"
        - text: if every governance question were answered tonight`,
    },
    {
      within: '30 s',
      states: 'whether waiting gets better or worse, and whether the target can be met as things are',
      actions: [],
      readFrom: (page) => page.getByRole('list', { name: 'What the chart says' }),
      tree: `
      - list "What the chart says":
        - listitem: Worsening
        - listitem: Target out of reach`,
    },
    {
      within: '30 s',
      states: 'which gate function holds most',
      actions: [],
      readFrom: (page) => page.getByRole('table', { name: /^What is held, by business function/ }),
      tree: `
      - table:
        - rowgroup:
          - row:
            - rowheader "All All 18 held"
            - cell "2, Enterprise architecture, all functions"
            - cell "9, IT operations, all functions"`,
    },
    {
      within: '120 s',
      states: 'the three longest-held pilots, what each lacks, and whether anybody’s name is on it',
      actions: [],
      readFrom: (page) => page.getByRole('table', { name: 'Models' }),
      tree: `
      - table "Models":
        - rowgroup:
          - row:
            - rowheader "Sepsis early warning"
            - cell "388"
            - cell "Nobody on call at 2 a.m."
            - cell "Released"
          - row:
            - rowheader "Readmission risk"
            - cell "365"
            - cell "No name on the decision"
            - cell "No name"
          - row:
            - rowheader "Pressure-injury risk"
            - cell "322"
            - cell "Nobody on call at 2 a.m."
            - cell "Expired"`,
    },
    {
      within: '120 s',
      states: 'of one model which links are broken, who was asked, and what they said',
      actions: [(page) => page.getByRole('link', { name: 'Prior-authorization agent' }).first().click()],
      readFrom: (page) => page.getByRole('region', { name: '13 links: 8 sound, 1 weak, 4 broken' }),
      tree: `
      - 'heading "13 links: 8 sound, 1 weak, 4 broken" [level=2]'
      - list:
        - listitem:
          - paragraph: "2 of 13, decision signatory: asked, 113 days; asked Dr. Hal Bittern: declined 2 Jun 2026, “I cannot sign for requests I never see”; asked Osric Godwit 9 Jul 2026: no answer, 113 days."
        - listitem:
          - paragraph: /^7 of 13, independent validator. void since 28 Aug 2026/
        - listitem:
          - paragraph: /^9 of 13, on-call responder. 108 hours uncovered/
        - listitem:
          - paragraph: "11 of 13, audit custodian: asked, 79 days; asked Wilhelmina Dotterel 12 Aug 2026: no answer, 79 days."`,
    },
    {
      within: '120 s',
      states: 'who answers for that model at 2 a.m.',
      actions: [(page) => page.getByRole('link', { name: 'Prior-authorization agent' }).first().click()],
      readFrom: (page) => page.getByRole('figure', { name: /^At 2\sa\.m\. nobody answers/ }),
      tree: `- heading /At 2.a\\.m\\. nobody answers; the agent keeps running\\./ [level=2]`,
    },
    {
      within: '120 s',
      states: 'what changed since the last review',
      actions: [(page) => page.getByRole('link', { name: 'Audit trail', exact: true }).click()],
      readFrom: (page) => page.getByRole('main'),
      tree: `
      - heading "On 30 Sep 2026 the record showed 7 stalled pilots with no name. Today it shows 9." [level=1]
      - figure "Scale Gap +3; stalled pilots +3":
        - table "Measures on 30 Sep 2026 and 30 Oct 2026":
          - rowgroup:
            - row:
              - rowheader "Scale Gap"
              - 'cell "Scale Gap on 30 Sep 2026: 19 of 37"'
              - 'cell "Scale Gap on 30 Oct 2026: 22 of 38"'
              - cell "+3"
            - row:
              - rowheader "Stalled pilots"
              - 'cell "Stalled pilots on 30 Sep 2026: 11 of 18"'
              - 'cell "Stalled pilots on 30 Oct 2026: 14 of 19"'
              - cell "+3"`,
    },
  ],
};

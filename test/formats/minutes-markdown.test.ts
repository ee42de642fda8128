import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/domain/authority/command.ts';
import { addDays } from '../../src/domain/time.ts';
import { minutesOf } from '../../src/domain/triage/minutes.ts';
import { leftOpen } from '../../src/domain/triage/settled.ts';
import { markdownText, minutesMarkdown } from '../../src/formats/minutes-markdown.ts';
import { confirmedSince, howSigned } from '../../src/parts/sentences/triage-minutes.ts';
import { itemHeadline } from '../../src/parts/sentences/triage.ts';
import { asOf, state } from '../mocks/seed/saltmarsh-fixture.ts';
import { after, deferral, opening, settling } from '../support/triage-room.ts';

const id = 'MEET-01';
const words = { headline: itemHeadline, command: (type: string) => type, how: howSigned, confirmed: confirmedSince };

const open = after(state, opening(id, 9), asOf);
const offer: Command = {
  type: 'link.offer',
  payload: { deploymentId: 'DEP-008', link: 'L9', personId: 'egret', how: 'in the room', due: addDays(asOf, 14) },
};
const offered = after(open, offer, asOf);
const decisionId = offered.decisions.at(-1)!.decisionId;
const decided = after(offered, settling(id, 'chain:DEP-008', { kind: 'decision', decisionIds: [decisionId] }), asOf);
const asked = after(
  decided,
  settling(id, 'safety:DEP-031', { kind: 'action', what: 'Ask *them*', owner: 'egret', due: addDays(asOf, 7) }),
  asOf,
);
const put = after(asked, settling(id, 'chain:DEP-014', deferral(asOf)), asOf);

describe('minutes', () => {
  it('say who was there, what was asked, and how each item left the room', () => {
    const closed = after(put, { type: 'meeting.close', payload: { meetingId: id } }, asOf);
    const text = minutesMarkdown(minutesOf(closed, id, asOf), words);
    expect(text).toContain('# AI triage, 30 Oct 2026');
    expect(text).toContain('Saltmarsh Health (demonstration). Meeting MEET-01, 9 minutes planned.');
    expect(text).toContain('- Opened 30 Oct 2026, 10:00; closed 30 Oct 2026, 10:00.');
    expect(text).toContain('- Recorded by Maren Sora, Registrar');
    expect(text).toContain('- 3 items of 28 settled.');
    expect(text).toContain(`**Decision** ${decisionId} (30 Oct 2026, 10:00, recorded by Maren Sora`);
    expect(text).toContain(`- ${decisionId}: link.offer, 30 Oct 2026, 10:00. Maren Sora`);
    expect(text).toContain(String.raw`**Action**: Ask \*them\*; `);
    expect(text).toContain('**Deferred** until 6 Nov 2026: Nobody knows yet');
    expect(text).toContain('## Carried to the next meeting');
    expect(text).toContain('Readmission risk: Whose name goes on the decisions it makes?');
    expect(text).toMatch(/- ACT-001: Ask \\\*them\\\* .* by 6 Nov 2026\.\n$/);
    expect(text).not.toMatch(/undefined|null|NaN/);
  });

  it('keep what was opened again, and the decision it no longer rests on', () => {
    const undo: Command = { type: 'meeting.undo', payload: { meetingId: id, itemId: 'chain:DEP-008', why: 'The wrong pump' } };
    const minutes = minutesOf(after(put, undo, asOf), id, asOf);
    const item = minutes.items.find((one) => one.item.itemId === 'chain:DEP-008')!;
    expect(item).toMatchObject({ outcome: null, decisions: [{ decisionId, stands: false }] });
    expect(item.steps.map(({ kind }) => kind)).toEqual(['settled', 'undone']);
    expect(minutesMarkdown(minutes, words)).toContain('## Still open');
  });

  it('of a meeting without an item are minutes still', () => {
    const bare = { ...open, triageMeetings: new Map([[id, { ...open.triageMeetings.get(id)!, items: [], order: [] }]]) };
    expect(leftOpen(bare.triageMeetings.get(id)!)).toEqual({ owed: [], carried: [] });
    expect(minutesMarkdown(minutesOf(bare, id, asOf), words)).toContain('None was settled.');
  });

  it('carry the notes, each where it was made', () => {
    const note = (itemId: string | null, text: string): Command => ({ type: 'meeting.note', payload: { meetingId: id, itemId, text } });
    const noted = after(
      after(after(put, note('safety:DEP-031', 'Asked *before*'), asOf), note('stalled:DEP-012', 'Wait'), asOf),
      note(null, 'Began late'),
      asOf,
    );
    const text = minutesMarkdown(minutesOf(noted, id, asOf), words);
    expect(text).toContain(String.raw`- **Note**: Asked \*before\* (30 Oct 2026, 10:00, recorded by Maren Sora`);
    expect(text).toContain('  - **Note**: Wait (');
    expect(text.slice(text.indexOf('## Notes'))).toContain('- **Note**: Began late (');
    expect(minutesMarkdown(minutesOf(put, id, asOf), words)).not.toContain('## Notes');
  });

  it('are of a meeting this record has', () => {
    expect(() => minutesOf(state, 'MEET-09', asOf)).toThrow('No such triage meeting: MEET-09');
  });
});

it('what somebody wrote is text, and never markup', () => {
  expect(markdownText('# A\n\n<b>x</b> [y](z) | `q`')).toBe(String.raw`\# A \<b\>x\</b\> \[y\](z) \| \`q\``);
  expect(markdownText('1. first')).toBe(String.raw`1\. first`);
  expect(markdownText('- dash')).toBe(String.raw`\- dash`);
});

import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinkCause, LinkView, Tone } from '../../../src/domain/accountability/chain.ts';
import type { LinkId } from '../../../src/domain/accountability/links.ts';
import type { ModelAnswer } from '../../../src/formats/api/model.ts';
import { tonesInOrder } from '../../../src/parts/sentences/chain-counts.ts';
import {
  agenticStory,
  answerOf,
  declinedStory,
  importedStory,
  inheritedStory,
  intactStory,
  intakeStory,
  signed,
  stoppedStory,
  twoSitesStory,
  vacantStory,
  voidStory,
  weakStory,
} from '../../support/model-views.ts';
import { day } from '../../support/record-of.ts';
import { showModel } from '../../support/render-model.tsx';

function row(link: LinkId): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-link="${link}"]`);
  if (found === null) throw new RangeError(`No row for ${link}`);
  return found;
}

const glyphOf = (link: LinkId): string | null | undefined => row(link).querySelector('[data-glyph]')?.getAttribute('data-glyph');
const joinsOf = (link: LinkId): (string | null)[] =>
  ['data-above', 'data-below'].map(
    (name) => row(link).querySelector('[aria-hidden][data-above], [aria-hidden][data-below]')?.getAttribute(name) ?? null,
  );
const seen = (link: LinkId): string => row(link).textContent;

describe('the six chains', () => {
  it('draws an intact one: every link closed, every join solid, each signature with its name, title, meaning, date, time and version', async () => {
    await showModel(answerOf(intactStory));
    expect(screen.getByRole('heading', { name: '11 links: 11 sound' })).toBeVisible();
    expect(screen.getByText('10 names stand behind this model.')).toBeVisible();
    expect(screen.getAllByRole('listitem').filter((one) => one.hasAttribute('data-link'))).toHaveLength(11);
    expect(glyphOf('L1')).toBe('closed');
    expect(joinsOf('L4')).toEqual(['solid', 'solid']);
    for (const words of [
      'Wilhelmina Dotterel',
      'Data Science',
      'I answer for its performance and its versions',
      '6 Aug 2026',
      '09:41, v0.9.4',
      'authenticated',
      'Signed',
    ]) {
      expect(seen('L4')).toContain(words);
    }
  });

  it('gives a vacancy its line, its days and a torn join on both sides', async () => {
    await showModel(answerOf(vacantStory));
    expect(screen.getByText('Nobody has put a name on the decisions this model makes.')).toBeVisible();
    expect(glyphOf('L2')).toBe('dashed');
    expect(joinsOf('L2')).toEqual(['torn', 'torn']);
    expect(seen('L2')).toContain('No name, 298 days');
    expect(row('L2').querySelector('[data-line]')).toHaveAttribute('data-line', 'dashed');
    expect(within(row('L2')).queryByRole('button')).toBeNull();
  });

  it('keeps a voided name, struck through, with what changed', async () => {
    await showModel(answerOf(voidStory));
    expect(screen.getByText('The chain is broken at the decision signatory.')).toBeVisible();
    expect(glyphOf('L2')).toBe('slashed');
    expect(joinsOf('L2')).toEqual(['torn', 'torn']);
    for (const words of ['Dr. Sana Redshank', 'Void since 28 Aug 2026', 'v1.0.0: It now reads nurse notes too.'])
      expect(seen('L2')).toContain(words);
    expect(within(row('L2')).getByText('Dr. Sana Redshank').className).toMatch(/struck/);
  });

  it('shows a refusal with its reason', async () => {
    await showModel(answerOf(declinedStory));
    for (const words of [
      'No name',
      'Dr. Hal Bittern declined',
      'Declined 2 Jun 2026',
      'Asked Dr. Hal Bittern: declined 2 Jun 2026, “I will not sign what I cannot stop at night”.',
    ]) {
      expect(seen('L2')).toContain(words);
    }
  });

  it('says of an imported model that each answer is not reported, and why, and claims nothing else', async () => {
    await showModel(answerOf(importedStory, '2026-11-22'));
    expect(screen.getByText('The record cannot show who answers for this model.')).toBeVisible();
    expect(screen.getByRole('heading', { name: '15 links: 4 not reported, 11 off' })).toBeVisible();
    expect(seen('L1')).toContain('The file names Jane Roe in column “Business owner”; whether they accepted is not reported.');
    expect(seen('L2')).toContain('va-2024.csv does not say who.');
    expect(glyphOf('L2')).toBe('dotted');
    expect(screen.getByText('No record says who is on call.')).toBeVisible();
    expect(screen.getByText('No record says who can stop it.')).toBeVisible();
    expect(screen.getByText(/^11 links are off until this institution switches them on: /)).toBeVisible();
    expect(document.querySelectorAll('[data-link]')).toHaveLength(4);
    const all = document.body.textContent;
    expect(all).not.toMatch(/vacant|broken|\bheld\b|no name|nobody|never tested|declined/i);
    expect(all).not.toMatch(/(^|[^\d.-])0( |$|%)/);
  });

  it('draws an agent with its supervisor and its authorising principal, and ties one name to its links', async () => {
    await showModel(answerOf(agenticStory));
    expect(screen.getByText('Nobody has put a name on the decisions this agent makes.')).toBeVisible();
    expect(seen('LA1')).toContain('Agent supervisor');
    expect(seen('LA2')).toContain('Authorising principal');
    expect(seen('LA2')).toContain('One name, 2 links: also executive sponsor.');
    expect(seen('L2')).toContain('Asked Dr. Hal Bittern: declined 2 Jun 2026, “I will not sign what I cannot stop at night”.');
    expect(seen('L2')).toContain('Asked Osric Godwit 9 Jul 2026: no answer, 113 days.');
    expect(row('L1').querySelector('[data-tie]')).toHaveAttribute('data-tie', 'start');
    expect(row('LA2').querySelectorAll('[data-tie]')[0]).toHaveAttribute('data-tie', 'end');
  });
});

/** A chain of the intact model with one link told differently. */
function withL4(cause: LinkCause, tone: Tone, more: Partial<LinkView> = {}): ModelAnswer {
  const answer = answerOf(intactStory);
  const [deployment] = answer.deployments;
  const links = deployment!.chain.links.map((link) => (link.link === 'L4' ? { ...link, cause, tone, ...more } : link));
  return { ...answer, deployments: [{ ...deployment!, chain: { ...deployment!.chain, links } }] };
}

describe('each state of a link', () => {
  const since = day('2026-09-03');
  const unsigned = { signature: null };
  const ask = (days: number): Partial<LinkView> => ({
    ...unsigned,
    since,
    days,
    asked: [{ personId: 'P-dot', on: since, outcome: 'no answer' }],
  });
  it.each<[cause: LinkCause, tone: Tone, more: Partial<LinkView>, glyph: string, joins: string, words: string[]]>([
    ['accepted', 'sound', {}, 'closed', 'solid', ['Signed', 'Holds until 6 Aug 2027.']],
    ['expiring', 'weak', { detail: { until: day('2026-11-14') } }, 'half', 'solid', ['Expires in 15 days', '14 Nov 2026']],
    ['expiring', 'weak', { detail: { until: day('2026-10-30') } }, 'half', 'solid', ['Expires today']],
    [
      'covered',
      'weak',
      { detail: { until: day('2026-12-03'), coveredBy: 'P-avo' } },
      'half',
      'solid',
      ['Covered until 3 Dec 2026', 'Covered by Noor Avocet until 3 Dec 2026.'],
    ],
    ['no secondary', 'weak', {}, 'half', 'solid', ['Nobody behind']],
    ['vacant', 'broken', { ...unsigned, since, days: 57 }, 'dashed', 'torn', ['No name, 57 days']],
    ['asked', 'broken', ask(14), 'dashed', 'torn', ['Not signed', 'Wilhelmina Dotterel asked 3 Sep 2026', 'Asked, 14 days']],
    ['asked', 'broken', ask(15), 'dashed', 'torn', ['Asked, 15 days', 'no answer, 57 days.']],
    ['declined', 'broken', { ...unsigned, since, days: 57 }, 'dashed', 'torn', ['Declined 3 Sep 2026']],
    [
      'void: new version',
      'broken',
      { since, detail: { what: '1.0.0: new tools' } },
      'slashed',
      'torn',
      ['Void since 3 Sep 2026', 'v1.0.0: new tools.'],
    ],
    ['left', 'broken', { since }, 'slashed', 'torn', ['Left 3 Sep 2026', 'The signature is void.']],
    ['expired', 'broken', { since, days: 57 }, 'slashed', 'torn', ['Expired 3 Sep 2026', '57 days ago.', 'To be signed again.']],
    [
      'released',
      'broken',
      { since, detail: { what: 'Moved to another department' } },
      'slashed',
      'torn',
      ['Given up 3 Sep 2026', '“Moved to another department”.'],
    ],
    ['hours uncovered', 'broken', { detail: { uncoveredHours: 98 } }, 'open', 'torn', ['98 hours uncovered']],
    ['page test overdue', 'broken', {}, 'open', 'torn', ['Page test overdue', 'Last tested 20 Sep 2026, 40 days ago.']],
    ['not reported', 'not reported', unsigned, 'dotted', 'torn', ['Not reported', 'Nothing in this record says who.']],
    [
      'named in the file',
      'not reported',
      { ...unsigned, detail: { named: 'Jane Roe', column: 'Owner' } },
      'dotted',
      'torn',
      ['Jane Roe', 'The file names Jane Roe in column “Owner”; whether they accepted is not reported.'],
    ],
    ['not needed yet', 'not needed', unsigned, 'bar', 'thin', ['Not needed yet', 'Required from build.']],
    ['does not apply', 'not needed', unsigned, 'bar', 'thin', ['Does not apply']],
    [
      'inherited',
      'inherited',
      { ...unsigned, detail: { until: day('2027-01-15') } },
      'carried',
      'thin',
      ['Inherited', 'In use before the rules; to be signed by 15 Jan 2027.'],
    ],
  ])('%s (%s)', async (cause, tone, more, glyph, joins, words) => {
    await showModel(withL4(cause, tone, more));
    expect(glyphOf('L4')).toBe(glyph);
    expect(joinsOf('L4')).toEqual([joins, joins]);
    for (const one of words) expect(seen('L4')).toContain(one);
  });

  it('turns an unanswered offer orange after 14 days, not on the fourteenth', async () => {
    await showModel(withL4('asked', 'broken', ask(14)));
    expect(row('L4').querySelector('[data-ink]')).toHaveAttribute('data-ink', 'unknown');
    cleanup();
    await showModel(withL4('asked', 'broken', ask(15)));
    expect(row('L4').querySelector('[data-ink]')).toHaveAttribute('data-ink', 'held');
  });

  it.each([
    ['authenticated', true, 'Signed'],
    ['demonstration', true, 'Signed'],
    ['in the room', false, 'Given in the room'],
    ['attested from a document', false, 'Attested from a document'],
  ] as const)(
    '%s: the signature face and the bare word belong to a person’s own act, and to the demonstration',
    async (assurance, own, word) => {
      await showModel(answerOf([...intactStory, signed('L4', 'P-dot', '2026-09-01', { assurance })]));
      expect(/own/.test(within(row('L4')).getByText('Wilhelmina Dotterel').className)).toBe(own);
      expect(within(row('L4')).getByText(word)).toBeInTheDocument();
      expect(within(row('L4')).queryAllByText('Signed')).toHaveLength(own ? 1 : 0);
    },
  );
});

describe('the drawing and its words', () => {
  it('draws every link but those that are off, names those, and counts to the links listed', async () => {
    const base = answerOf(intactStory);
    const [deployment] = base.deployments;
    const causes: Readonly<Record<Tone, LinkCause>> = {
      sound: 'accepted',
      weak: 'no secondary',
      broken: 'expired',
      'not reported': 'not reported',
      'not needed': 'not needed yet',
      inherited: 'inherited',
      off: 'off',
    };
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...tonesInOrder), { minLength: 11, maxLength: 11 }), async (drawn) => {
        const links = deployment!.chain.links.map((link, place) => ({ ...link, tone: drawn[place]!, cause: causes[drawn[place]!] }));
        const count = Object.fromEntries(tonesInOrder.map((tone) => [tone, drawn.filter((one) => one === tone).length])) as Record<
          Tone,
          number
        >;
        await showModel({ ...base, deployments: [{ ...deployment!, chain: { ...deployment!.chain, links, count, ties: [] } }] });
        const heading = document.querySelector('#chain-counts')!.textContent;
        const said = [...heading.matchAll(/(\d+) (?!links)/g)].reduce((sum, [, number]) => sum + Number(number), 0);
        expect(said).toBe(11);
        expect(document.querySelectorAll('[data-link]')).toHaveLength(11 - count.off);
        cleanup();
      }),
      { numRuns: 12 },
    );
  });

  it('is an ordered list with one sentence for each link, and a drawing that is not read out', async () => {
    await showModel(answerOf(agenticStory));
    const list = screen.getAllByRole('list').find(({ tagName }) => tagName === 'OL')!;
    const items = within(list).getAllByRole('listitem');
    expect(items).toHaveLength(14);
    expect(items[1]).toHaveAccessibleName('');
    expect(
      within(items[1]!).getByText(/^2 of 14, decision signatory: asked, 113 days; asked Dr\. Hal Bittern: declined 2 Jun 2026/),
    ).toBeInTheDocument();
    for (const svg of list.querySelectorAll('svg')) expect(svg.closest('[aria-hidden="true"], button')).not.toBeNull();
  });

  it('opens a signature to the exact words, and Escape closes it before it leaves', async () => {
    const user = userEvent.setup();
    const { address } = await showModel(answerOf(intactStory));
    const opener = screen.getByRole('button', { name: 'The words Adaeze Lapwing agreed to as compliance signatory' });
    expect(opener).toHaveAttribute('aria-expanded', 'false');
    await user.click(opener);
    expect(opener).toHaveAttribute('aria-expanded', 'true');
    const words = document.getElementById(opener.getAttribute('aria-controls')!)!;
    expect(words).toHaveTextContent('“I take this duty (L5) for version 0.9.4, and I know what it asks of me.”');
    expect(words).toHaveTextContent('7 Aug 2026, 09:41 (UTC-04:00)');
    expect(words).toHaveTextContent('Signed in person, authenticated');
    await user.keyboard('{Escape}');
    expect(opener).toHaveAttribute('aria-expanded', 'false');
    expect(address()).toBe('/models/M-1');
    await user.keyboard('{Escape}');
    expect(address()).toBe('/portfolio?sel=M-1');
  });
});

describe('the night and the override path', () => {
  it('answers for 2 a.m. as a sentence, a strip and a table', async () => {
    const user = userEvent.setup();
    await showModel(answerOf(agenticStory));
    expect(screen.getByRole('heading', { name: /^At 2\sa\.m\. nobody answers; the agent keeps running\.$/ })).toBeVisible();
    expect(screen.getByText('Sat 31 Oct, America/New_York')).toBeVisible();
    expect(screen.getByText('00:00 to 07:00 nobody; 07:00 to 19:00 Rafe Curlew; 19:00 to 24:00 nobody.')).toBeInTheDocument();
    expect(screen.getByText('Coming week: 84 of 168 hours uncovered, 84 rest on one person.')).toBeVisible();
    expect(screen.getByText('Page never tested')).toHaveClass('due');
    await user.click(screen.getByRole('button', { name: /Table/ }));
    expect(screen.getByRole('row', { name: '07:00 to 19:00 Rafe Curlew' })).toBeVisible();
  });

  it('says who can stop it, how fast, what was never tested and what nobody can do', async () => {
    await showModel(answerOf(agenticStory));
    expect(screen.getByRole('heading', { name: 'Nobody can recall or restart it; the hold was never tested.' })).toBeVisible();
    expect(screen.getByRole('row', { name: /stop Any prior-authorization nurse, in the queue 48 s/i })).toBeVisible();
    expect(within(screen.getByRole('row', { name: /hold Drafts freeze/i })).getByText('never tested')).toHaveClass('due');
    expect(screen.getByRole('row', { name: /recall Nobody/i })).toBeVisible();
  });

  it('says of a kept model without a path only that none is on record', async () => {
    const base = answerOf(agenticStory);
    await showModel({ ...base, deployments: [{ ...base.deployments[0]!, overridePath: null }] });
    expect(screen.getByRole('heading', { name: 'No override path is on record.' })).toBeVisible();
    expect(screen.queryByRole('row', { name: /recall/i })).toBeNull();
  });

  it('misses nobody where nothing is asked for yet, or it was in use before the rules', async () => {
    await showModel(answerOf(intakeStory));
    expect(screen.getByText('Nobody is on call; the chain asks for it from pilot.')).toBeVisible();
    expect(screen.getByText('No override path yet; the chain asks for it from pilot.')).toBeVisible();
    cleanup();
    await showModel(answerOf(inheritedStory));
    expect(screen.getByText('No rota yet: due by 15 Jan 2027.')).toBeVisible();
    expect(screen.getByText('No override path yet: due by 15 Jan 2027.')).toBeVisible();
    expect(screen.queryByText('nobody')).toBeNull();
  });
});

describe('what holds it', () => {
  it('lists each blocker with its nature, since when and whom it waits for, governance and technology counted alike', async () => {
    await showModel(answerOf(agenticStory));
    expect(screen.getByRole('heading', { name: '7 hold it: governance 6, technology 1.' })).toBeVisible();
    expect(screen.getByText('Governance · since 1 Jul 2025, 486 days · waiting on Osric Godwit')).toBeVisible();
    expect(screen.getByText('Who is willing to put their name on the decision the model makes?')).toBeVisible();
    expect(screen.getByText('RISK-118, above the release line')).toBeVisible();
  });

  it('says plainly that nothing does', async () => {
    await showModel(answerOf(weakStory));
    expect(screen.getByText('Nothing is open on record.')).toBeVisible();
  });
});

describe('several deployments, and one that ended', () => {
  it('names each site with its stage and shows one chain, which the address keeps', async () => {
    const user = userEvent.setup();
    const { address } = await showModel(answerOf(twoSitesStory));
    const places = within(screen.getByRole('navigation', { name: 'Where it is deployed' }));
    expect(places.getByRole('link', { name: 'Saltmarsh General: production' })).toHaveAttribute('aria-current', 'true');
    await user.click(places.getByRole('link', { name: 'North Shore: silent' }));
    expect(address()).toBe('/models/M-1?sel=DEP-2');
    expect(await screen.findByText('Nobody has put a name on the decisions this model makes.')).toBeVisible();
    expect(screen.getByText(/hold it|holds it/, { selector: 'h2' })).toBeVisible();
  });

  it('says how it ended, and asks nobody to answer for its night', async () => {
    await showModel(answerOf(stoppedStory));
    expect(screen.getByText('Stopped 14 Sep 2026: safety.')).toBeVisible();
    expect(screen.getByText('Dr. Imogen Plover: “Alerts came after the transfer”')).toBeVisible();
    expect(screen.queryByText('Who answers tonight?')).toBeNull();
    expect(screen.getByText('It has ended; its chain is shown as it stood when it ended.')).toBeVisible();
    expect(seen('L4')).toContain('Held until ');
    expect(document.body.textContent).not.toMatch(/Holds until|Required from|days ago/);
    expect(document.querySelectorAll('[data-ink="held"], [data-ink="due"]')).toHaveLength(0);
  });
});

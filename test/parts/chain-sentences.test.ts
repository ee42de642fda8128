import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinkCause, LinkView, Tone } from '../../src/domain/accountability/chain.ts';
import { links, type LinkId } from '../../src/domain/accountability/links.ts';
import { notReported } from '../../src/domain/reported.ts';
import { chainCounts, offLinks, tonesInOrder } from '../../src/parts/sentences/chain-counts.ts';
import { linkSentence, tieWords } from '../../src/parts/sentences/chain-link.ts';
import { chainVerdict, nounOf } from '../../src/parts/sentences/chain-verdict.ts';
import { day } from '../support/record-of.ts';
import {
  agenticStory,
  declinedStory,
  importedStory,
  inheritedStory,
  intactStory,
  intakeStory,
  vacantStory,
  viewOf,
  voidStory,
  weakStory,
} from '../support/model-views.ts';

const tones: Readonly<Record<Tone, LinkCause>> = {
  sound: 'accepted',
  weak: 'no secondary',
  broken: 'expired',
  'not reported': 'not reported',
  'not needed': 'not needed yet',
  inherited: 'inherited',
  off: 'off',
};

function link(id: LinkId, tone: Tone, more: Partial<LinkView> = {}): LinkView {
  const signature = {
    personId: `P-${id}`,
    at: '2026-05-14' as never,
    statement: 'I agree',
    version: null,
    assurance: 'authenticated' as const,
    expiresOn: null,
  };
  return {
    link: id,
    cause: tones[tone],
    tone,
    since: null,
    days: null,
    signature: tone === 'sound' || tone === 'weak' ? signature : null,
    asked: [],
    detail: {},
    ...more,
  };
}

function chain(views: readonly LinkView[]) {
  const count = Object.fromEntries(tonesInOrder.map((tone) => [tone, views.filter((view) => view.tone === tone).length])) as Record<
    Tone,
    number
  >;
  return { links: views, count, firstBroken: views.find(({ tone }) => tone === 'broken')?.link ?? null };
}

const ids = links.map(({ id }) => id);
const anyChain = fc
  .uniqueArray(fc.constantFrom(...ids), { maxLength: ids.length })
  .chain((some) =>
    fc
      .array(fc.constantFrom(...tonesInOrder), { minLength: some.length, maxLength: some.length })
      .map((drawn) => chain(some.map((id, place) => link(id, drawn[place]!)))),
  );

describe('chainCounts', () => {
  it('names counts that add up to the links listed, whatever their tones', () => {
    fc.assert(
      fc.property(anyChain, (any) => {
        fc.pre(any.links.length > 0);
        const [total, parts = ''] = chainCounts(any).split(': ');
        const sum = parts.split(', ').reduce((all, part) => all + Number.parseInt(part, 10), 0);
        expect(sum).toBe(any.links.length);
        expect(total).toBe(any.links.length === 1 ? '1 link' : `${any.links.length} links`);
      }),
    );
  });

  it('leaves a tone that does not occur unsaid', () => {
    expect(chainCounts(viewOf(agenticStory).deployments[0]!.chain)).toBe('14 links: 6 sound, 1 weak, 5 broken, 2 not needed');
    expect(chainCounts(viewOf(importedStory, '2026-11-22').deployments[0]!.chain)).toBe('15 links: 4 not reported, 11 off');
  });
});

describe('offLinks', () => {
  it('lists exactly the links that are off, in one sentence', () => {
    fc.assert(
      fc.property(anyChain, (any) => {
        const said = offLinks(any);
        const off = any.links.filter(({ tone }) => tone === 'off');
        expect(said === null).toBe(off.length === 0);
        for (const { id, role } of links) expect((said ?? '').includes(role.toLowerCase())).toBe(off.some((one) => one.link === id));
      }),
    );
  });
});

function verdict(...views: LinkView[]): string {
  return chainVerdict(chain(views), 'model');
}

function until(text: string): Partial<LinkView> {
  return { detail: { until: day(text) } };
}

function unknown(id: LinkId): LinkView {
  return link(id, 'not reported');
}

describe('chainVerdict', () => {
  it('says first that nobody put a name on the decisions: vacant, declined or asked', () => {
    for (const story of [vacantStory, declinedStory])
      expect(chainVerdict(viewOf(story).deployments[0]!.chain, 'model')).toBe('Nobody has put a name on the decisions this model makes.');
    expect(chainVerdict(viewOf(agenticStory).deployments[0]!.chain, 'agent')).toBe(
      'Nobody has put a name on the decisions this agent makes.',
    );
    expect(verdict(link('L1', 'broken'), link('L2', 'broken', { cause: 'asked' }))).toBe(
      'Nobody has put a name on the decisions this model makes.',
    );
  });

  it('names the first broken link in rank order', () => {
    expect(verdict(link('L1', 'sound'), link('L2', 'sound'), link('L5', 'broken'), link('L9', 'broken'))).toBe(
      'The chain is broken at the compliance signatory.',
    );
    expect(chainVerdict(viewOf(voidStory).deployments[0]!.chain, 'model')).toBe('The chain is broken at the decision signatory.');
  });

  it('gives the first day on which a chain that is only weak stops holding', () => {
    expect(chainVerdict(viewOf(weakStory).deployments[0]!.chain, 'model')).toBe('The chain holds until 14 Nov 2026.');
    expect(verdict(link('L1', 'weak', until('2026-12-01')), link('L4', 'weak', until('2026-11-20')))).toBe(
      'The chain holds until 20 Nov 2026.',
    );
    expect(verdict(link('L1', 'sound'), link('L9', 'weak'))).toBe('The chain holds, with nobody behind the on-call responder.');
  });

  it('counts distinct names, not signatures, where all are sound', () => {
    expect(chainVerdict(viewOf(intactStory).deployments[0]!.chain, 'model')).toBe('10 names stand behind this model.');
    expect(chainVerdict(viewOf(intakeStory).deployments[0]!.chain, 'model')).toBe('1 name stands behind this model.');
  });

  it('says that the record cannot show it from more than half not reported, and names fewer unknowns beside the verdict', () => {
    expect(verdict(unknown('L1'), unknown('L2'), unknown('L3'))).toBe('The record cannot show who answers for this model.');
    expect(verdict(link('L1', 'sound'), unknown('L2'), unknown('L3'))).toBe('1 of 3 links of this model has a name; 2 are not reported.');
    expect(verdict(link('L1', 'sound'), link('L4', 'sound'), unknown('L2'), unknown('L3'))).toBe(
      '2 names stand behind this model; 2 links are not reported.',
    );
    expect(verdict(link('L1', 'sound'), link('L4', 'sound'), unknown('L3'))).toBe(
      '2 names stand behind this model; 1 link is not reported.',
    );
    expect(chainVerdict(viewOf(importedStory, '2026-11-22').deployments[0]!.chain, 'model')).toBe(
      'The record cannot show who answers for this model.',
    );
  });

  it('does not let links that are not needed yet outvote the others', () => {
    expect(verdict(link('L1', 'not reported'), link('L3', 'not needed'), link('L8', 'not needed'))).toBe(
      'The record cannot show who answers for this model.',
    );
  });

  it('has words for a chain that is inherited, off, or not asked for yet', () => {
    expect(chainVerdict(viewOf(inheritedStory).deployments[0]!.chain, 'model')).toBe(
      'This model was in use before the rules; its chain is to be signed by 15 Jan 2027.',
    );
    expect(verdict(link('L1', 'off'), link('L2', 'off'))).toBe('No link of this chain is switched on.');
    expect(verdict(link('L3', 'not needed'), link('L1', 'off'))).toBe('Nothing is asked of this chain yet.');
    expect(verdict(link('L1', 'sound'), link('L4', 'sound'), link('L3', 'inherited'))).toBe(
      '2 names stand behind this model; 1 link is inherited.',
    );
  });

  it('never says that names stand while a link is broken', () => {
    fc.assert(
      fc.property(anyChain, (any) => {
        const said = chainVerdict(any, 'model');
        expect(/broken|Nobody/.test(said)).toBe(any.firstBroken !== null);
        expect(said.endsWith('.')).toBe(true);
      }),
    );
  });
});

describe('nounOf', () => {
  it('calls an agent what acts, and nothing else', () => {
    expect([nounOf('agentic'), nounOf('semi-agentic'), nounOf('advisory'), nounOf(notReported('no column'))]).toEqual([
      'agent',
      'agent',
      'model',
      'model',
    ]);
  });
});

describe('linkSentence', () => {
  it('tells what has ended in the past, its days counted to the day it ended', () => {
    const view = viewOf(agenticStory);
    const [sponsor] = view.deployments[0]!.chain.links;
    const told = { asOf: day('2026-10-30'), people: view.people, flags: view.flags, fileName: null, aloneHours: null, isOver: true };
    const said = (more: object): string => linkSentence({ ...sponsor!, ...more }, 1, 14, { ...told, pageTestedOn: day('2026-09-20') });
    expect(said({})).toMatch(/^1 of 14, executive sponsor: had 15 days left; held until 14 Nov 2026; /);
    expect(said({ cause: 'page test overdue' })).toContain('last tested 20 Sep 2026, 40 days before it ended');
    expect(said({ cause: 'not needed yet' })).toContain('was required from ');
  });

  it('says place, duty, state, who was asked and what they said, in one sentence', () => {
    const view = viewOf(agenticStory);
    const { chain: known } = view.deployments[0]!;
    const told = {
      asOf: day('2026-10-30'),
      people: view.people,
      flags: view.flags,
      fileName: null,
      aloneHours: 84,
      pageTestedOn: null,
      isOver: false,
    };
    expect(linkSentence(known.links[1]!, 2, 14, told)).toBe(
      '2 of 14, decision signatory: asked, 113 days; asked Dr. Hal Bittern: declined 2 Jun 2026, “I will not sign what I cannot stop at night”; asked Osric Godwit 9 Jul 2026: no answer, 113 days.',
    );
    expect(linkSentence(known.links[0]!, 1, 14, told, tieWords(known.links[0]!, known.ties))).toBe(
      '1 of 14, executive sponsor: expires in 15 days; holds until 14 Nov 2026; one name, 2 links: also authorising principal; name on the line Osric Godwit, VP Revenue Cycle, 14 May 2026, 16:02, version 0.9.2, authenticated, meaning “It should exist, and I fund it”.',
    );
  });
});

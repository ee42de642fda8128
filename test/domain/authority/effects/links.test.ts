import { describe, expect, it } from 'vitest';
import { chainOf } from '../../../../src/domain/accountability/chain.ts';
import { project } from '../../../../src/domain/audit/project.ts';
import type { LinkId } from '../../../../src/domain/accountability/links.ts';
import { asked } from '../../../support/authority/record-lines.ts';
import { followsFrom, saidIn } from '../../../support/authority/follows.ts';
import { governed, recordOf } from '../../../support/governed.ts';
import { agentic, day, deploymentIn, type Line } from '../../../support/record-of.ts';
import { attempt, today } from '../../../support/rule-case.ts';

const deploymentId = 'DEP-1';
const document = { title: 'Signed memo', version: '1' };
const base = governed({ stage: 'pilot', flags: agentic });

function signing(link: LinkId, personId: string, expiresOn?: string) {
  const state = recordOf(base, [asked(link, personId, '2026-10-20')]);
  const ends = expiresOn === undefined ? {} : { expiresOn: day(expiresOn) };
  return followsFrom({
    state,
    by: personId,
    command: { type: 'link.accept', payload: { deploymentId, link, statement: 'My name', ...ends } },
  });
}

describe('a signature on a link', () => {
  it.each<[string, LinkId, string, string | undefined, string | undefined]>([
    ['on the day asked for, where it comes before its term', 'L2', 'signatory-2', '2027-01-15', '2027-01-15'],
    ['with its term of twelve months, whatever later day was asked for', 'L2', 'signatory-2', '2029-01-15', '2027-10-30'],
    ['with the shorter term of an agent’s supervisor', 'LA1', 'nurse', '2029-01-15', '2027-04-30'],
    ['on the day asked for, where a contract decides and not a term', 'LV', 'procurement', '2029-01-15', '2029-01-15'],
    ['on no day of its own, where none was asked for', 'L2', 'signatory-2', undefined, undefined],
  ])('ends %s', (_, link, personId, expiresOn, ends) => {
    expect(saidIn(signing(link, personId, expiresOn), 'link.accepted').map((one) => one.expiresOn)).toEqual([ends]);
  });

  it('says nothing of what nobody said: no version, no end, no classes of action, no paper', () => {
    expect(saidIn(signing('L2', 'signatory-2'), 'link.accepted')).toStrictEqual([
      { deploymentId, link: 'L2', personId: 'signatory-2', statement: 'My name', assurance: 'in the room' },
    ]);
  });

  it.each([
    ['the one in use on the day it was given', '2026-10-19', '1.0'],
    ['the one of that very day', '2026-10-20', '2.0'],
  ])('is given for a version: %s', (_, signedOn, version) => {
    const versions: readonly Line[] = [
      ['2026-10-13', 'version.released', { deploymentId, version: '1.0', major: false, what: 'First' }],
      ['2026-10-20', 'version.released', { deploymentId, version: '2.0', major: true, what: 'Trained anew' }],
    ];
    const payload = { deploymentId, link: 'L2', personId: 'signatory-2', statement: 'My name', signedOn: day(signedOn), document } as const;
    const events = followsFrom({ state: recordOf(base, versions), by: 'registrar', command: { type: 'link.attest', payload } });
    expect(saidIn(events, 'link.accepted')).toEqual([
      {
        deploymentId,
        link: 'L2',
        personId: 'signatory-2',
        statement: 'My name',
        version,
        assurance: 'attested from a document',
        document,
        recordedBy: 'registrar',
      },
    ]);
  });

  it('given on paper beside whoever records it keeps the paper with the signature of the decision', () => {
    const verdict = attempt({
      state: recordOf(base, [asked('L2', 'signatory-2', '2026-10-20')]),
      by: 'registrar',
      accompaniment: { signers: [{ personId: 'signatory-2', how: 'attested from a document', document }] },
      command: { type: 'link.accept', payload: { deploymentId, link: 'L2', statement: 'My name' } },
    });
    const events = verdict.answer === 'allow' ? verdict.events : [];
    expect(saidIn(events, 'decision.recorded')[0]?.signatures).toMatchObject([
      { personId: 'registrar', meaning: 'recorded' },
      { personId: 'signatory-2', assurance: 'attested from a document', document, recordedBy: 'registrar' },
    ]);
    expect(saidIn(events, 'link.accepted')).toStrictEqual([
      { deploymentId, link: 'L2', personId: 'signatory-2', statement: 'My name', assurance: 'attested from a document' },
    ]);
  });
});

describe('whoever carries a link', () => {
  const standing = (events: ReturnType<typeof followsFrom>) => {
    const state = project(recordOf(base), events);
    return chainOf(state, deploymentIn(state), today).links.find(({ link }) => link === 'L4');
  };

  it('hands it over by asking somebody, and keeps it until they accept', () => {
    const events = followsFrom({
      state: recordOf(base),
      by: 'engineer',
      command: { type: 'link.hand-over', payload: { deploymentId, link: 'L4', to: 'engineer-2', due: day('2026-11-15') } },
    });
    expect(events.map(({ type }) => type)).toEqual(['link.offered']);
    expect(saidIn(events, 'link.offered')).toEqual([
      { deploymentId, link: 'L4', personId: 'engineer-2', by: 'engineer', how: 'handed over', due: '2026-11-15', handover: true },
    ]);
    expect(standing(events)).toMatchObject({ tone: 'sound', signature: { personId: 'engineer' } });
  });

  it('names a stand-in, who answers for them until a day', () => {
    const events = followsFrom({
      state: recordOf(base),
      by: 'engineer',
      command: { type: 'link.delegate', payload: { deploymentId, link: 'L4', to: 'engineer-2', until: day('2026-11-15') } },
    });
    expect(events.map(({ type }) => type)).toEqual(['link.covered']);
    expect(saidIn(events, 'link.covered')).toEqual([{ deploymentId, link: 'L4', personId: 'engineer-2', until: '2026-11-15' }]);
    expect(standing(events)).toMatchObject({ signature: { personId: 'engineer' }, detail: { coveredBy: 'engineer-2' } });
  });
});

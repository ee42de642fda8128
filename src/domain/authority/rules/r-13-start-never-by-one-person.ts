import { dayWords } from '../../words.ts';
import { placeOf } from '../ask.ts';
import { concerned, deploymentWords, personWords } from '../concerned.ts';
import { refuses } from '../objection.ts';
import { ruleOver } from '../rule.ts';
import { holdersOfRight, link, type Right } from '../seats.ts';
import { rightWords } from '../who-holds.ts';

const two: Right = [[link('L10')], [link('L4')]];

/** Stop is always allowed; start never by one person. */
export const startNeverByOnePerson = ruleOver({
  id: 'R-13',
  statement: 'Stop is always allowed; start never by one person.',
  subject: 'safety',
  appealable: false,
  watches: ['deployment.resume'],
  speaks: (ask) => {
    const people = new Set(ask.signers.map(({ person }) => person.personId));
    if (people.size >= 2) return [];
    const { deployment } = concerned(ask);
    const { suspended } = deployment;
    const [only] = people;
    const stopped =
      suspended === null
        ? ''
        : suspended.by === only
          ? ` ${personWords(ask, suspended.by)} suspended it on ${dayWords(suspended.since)}, and is not enough.`
          : ` It was suspended on ${dayWords(suspended.since)} by ${personWords(ask, suspended.by)}.`;
    return [
      refuses(
        'R-13',
        `One person does not start ${deploymentWords(ask, deployment)} again.${stopped} It takes ${rightWords(placeOf(ask), two)}.`,
        'Let both sign the resumption.',
        holdersOfRight(placeOf(ask), two),
      ),
    ];
  },
});

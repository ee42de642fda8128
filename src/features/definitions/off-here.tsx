import { Link } from '@tanstack/react-router';
import { linkOf } from '../../domain/accountability/links.ts';
import { gateOf } from '../../domain/gates/catalogue.ts';
import type { RulesetAnswer } from '../../formats/api/ruleset.ts';
import { appliesWords, linkAppliesWords } from '../../parts/sentences/applies.ts';
import { neededWords } from '../../parts/sentences/gates.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import { stageWords } from '../../parts/words.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { countWords } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import styles from './definitions.module.css';

/** Every gate and link that the rules of this record do not ask for. */
export function OffHere({ of }: { readonly of: RulesetAnswer }) {
  const standpoint = standpointOf(useView());
  const off = [
    ...of.gates
      .filter(({ on }) => !on)
      .map(({ id, name }) => ({ id, name, when: `${neededWords(gateOf(id))}${appliesWords(gateOf(id))}` })),
    ...of.links
      .filter(({ on }) => !on)
      .map(({ id, name }) => ({
        id,
        name,
        when: `from ${stageWords[linkOf(id).requiredFrom].toLowerCase()} on${linkAppliesWords(linkOf(id))}`,
      })),
  ];
  const gates = of.gates.filter(({ on }) => !on).length;
  return (
    <section className={styles['section']} aria-labelledby="off-here">
      <h2 id="off-here">
        {off.length === 0
          ? 'Nothing is off in this record'
          : `Off in this record: ${countWords(gates)} of ${countWords(of.gates.length)} gates and ${countWords(off.length - gates)} of ${countWords(of.links.length)} links`}
      </h2>
      <p className={styles['note']}>
        {of.startedOn !== null && `As the rules stand on ${dayWords(of.asOf)}. `}
        <Link to="/settings" search={standpoint}>
          Rules and settings
        </Link>{' '}
        has since when, by whom, and what switching one on would ask.
      </p>
      {off.length > 0 && (
        <ul className={styles['off']}>
          {off.map(({ id, name, when }) => (
            <li key={id}>
              <StatusMark of="off" />
              <span>
                <strong>{name}</strong> <span className={styles['id']}>{id}</span>
                <span className={styles['when']}>{when}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

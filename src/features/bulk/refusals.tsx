import type { CommandType } from '../../domain/authority/command.ts';
import { Holders } from '../../parts/holders.tsx';
import { kindsWords } from '../../parts/sentences/bulk.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import { countWords, listed } from '../../ui/count.ts';
import { Unbroken } from '../../ui/unbroken.tsx';
import type { Reason } from './batch-parts.ts';
import styles from './bulk-screen.module.css';

/** Models named under one reason; the rest is counted. */
const mostNamed = 4;

interface RefusalsProps {
  readonly title: string;
  readonly of: readonly Reason[];
  /** A model's or a deployment's name, by id. */
  readonly subjectOf: (command: Reason['commands'][number]['command']) => string;
}

/** What is not recorded: each reason once, for what it holds, and who could. */
export function Refusals({ title, of, subjectOf }: RefusalsProps) {
  return (
    <section aria-label={title}>
      <h3>
        <StatusMark of="held" /> {title}
      </h3>
      <ul className={styles['reasons']}>
        {of.map(({ why, todo, rule, holders, commands }) => {
          const names = [...new Set(commands.map(({ command }) => subjectOf(command)))];
          const types = commands.map(({ command }): CommandType => command.type);
          return (
            <li key={`${why} ${todo}`}>
              <p>
                <Unbroken words={why} /> {todo}
              </p>
              <p className={styles['meta']}>
                {rule === null ? '' : `${rule}. `}
                {kindsWords(types)}: {listed(names.slice(0, mostNamed))}
                {names.length > mostNamed ? ` and ${countWords(names.length - mostNamed)} more` : ''}.
                {holders.length > 0 && (
                  <>
                    {' '}
                    Who could: <Holders of={holders} />.
                  </>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

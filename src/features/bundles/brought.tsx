import { useId } from 'react';
import type { BroughtCommand } from '../../formats/api/bundles.ts';
import type { Objection } from '../../domain/authority/objection.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import { becomesWords, clashWords, isOffered, standingOf, wordsIn, type Standing } from '../../parts/sentences/bundles.ts';
import { timeWords } from '../../parts/sentences/calendar.ts';
import { commandHeading, isCommandType } from '../../parts/sentences/command.ts';
import type { Names } from '../../parts/sentences/command/told.ts';
import { dayWords } from '../../ui/day.ts';
import { Unbroken } from '../../ui/unbroken.tsx';
import styles from './bundle-screen.module.css';

interface BroughtProps {
  readonly command: BroughtCommand;
  readonly file: string;
  readonly names: Names;
  readonly zone: string;
  readonly all: readonly BroughtCommand[];
  readonly isTaken: boolean;
  readonly onTake: (key: string, wanted: boolean) => void;
}

const marks = {
  'can be taken': 'ok',
  conflict: 'due',
  refused: 'held',
  waits: 'partial',
  'left to its maker': 'asked',
  'here already': 'not needed',
} as const satisfies Readonly<Record<Standing, string>>;

/** One decision of another copy: what it says, whose it is, what becomes of it here. */
export function Brought({ command, file, names, zone, all, isTaken, onTake }: BroughtProps) {
  const id = useId();
  const { key, by, at, clashes, outcome } = command;
  const standing = standingOf(command);
  const waits = outcome.answer === 'waits' ? all.find((one) => one.key === outcome.on) : undefined;
  const time = timeWords(at);
  const said = wordsIn(command.payload);
  return (
    <li className={styles['command']} data-standing={standing}>
      {isOffered(command) ? (
        <input id={id} type="checkbox" checked={isTaken} onChange={({ currentTarget }) => onTake(key, currentTarget.checked)} />
      ) : (
        <span />
      )}
      <div>
        <label htmlFor={id} className={styles['heading']}>
          <Unbroken words={headingOf(command, names)} />
        </label>
        <p className="quiet">
          {by.printedName}, {dayWords(at)}
          {time === null ? '' : ` ${time}`}
        </p>
        {said !== null && (
          <blockquote className={styles['said']}>
            <Unbroken words={`“${said}”`} />
          </blockquote>
        )}
        {clashes.length > 0 && (
          <div className={styles['becomes']}>
            <StatusMark of="due" />
            <div>
              <p>Decided here meanwhile:</p>
              <ul className={styles['clashes']}>
                {clashes.map((clash) => (
                  <li key={clash.seq}>
                    <Unbroken words={clashWords(clash, names, zone)} />
                  </li>
                ))}
              </ul>
            </div>
          </div>
        )}
        <div className={styles['becomes']}>
          <StatusMark of={standing === 'conflict' ? 'ok' : marks[standing]} />
          <div>
            <p>
              <Unbroken words={becomesWords(command, file, waits === undefined ? null : headingOf(waits, names))} />
            </p>
            {outcome.answer === 'refuse' && <Objections of={outcome.objections} />}
            {outcome.answer === 'allow' && outcome.warnings.length > 0 && <Objections of={outcome.warnings} />}
            {outcome.answer === 'not a command' && (
              <ul className={styles['clashes']}>
                {outcome.faults.map(({ where, why, todo }) => (
                  <li key={where}>
                    {why} {todo}
                  </li>
                ))}
              </ul>
            )}
          </div>
        </div>
      </div>
    </li>
  );
}

function headingOf({ type, payload }: BroughtCommand, names: Names): string {
  return isCommandType(type) ? commandHeading(type, payload, names) : type;
}

function Objections({ of }: { readonly of: readonly Pick<Objection, 'ruleId' | 'sentence' | 'remedy'>[] }) {
  return (
    <ul className={styles['clashes']}>
      {of.map(({ ruleId, sentence, remedy }) => (
        <li key={`${ruleId} ${sentence}`}>
          <Unbroken words={sentence} /> {remedy} <span className="quiet">{ruleId}</span>
        </li>
      ))}
    </ul>
  );
}

import { useId, useState } from 'react';
import type { AskGroup } from '../../domain/measures/ask-first.ts';
import type { PacksAnswer } from '../../formats/api/packs.ts';
import type { PersonView } from '../../formats/api/people.ts';
import { askGroupHeading } from '../../parts/sentences/asked.ts';
import { counted } from '../../ui/count.ts';
import type { Unnamed } from './choosing.ts';
import { FirstFew } from '../../ui/first-few.tsx';
import { filled, type Typed } from './naming.ts';
import { UnnamedRow } from './unnamed-row.tsx';
import styles from './ask.module.css';

interface NameOwnersProps {
  readonly unnamed: readonly Unnamed[];
  readonly answer: PacksAnswer;
  readonly people: readonly PersonView[];
  readonly typed: Typed;
  readonly onType: (typed: Typed) => void;
}

/** Models nobody is named for: a name for each, or one for many. Who is named accepts nothing by it. */
export function NameOwners({ unnamed, answer, people, typed, onType }: NameOwnersProps) {
  const names = useId();
  const known = [
    ...new Set([
      ...people.filter(({ leftOn }) => leftOn === null).map(({ printedName }) => printedName),
      ...answer.models.flatMap(({ owner, suggestions }) => [
        ...(owner === null ? [] : [owner.name]),
        ...suggestions.map((one) => one.name),
      ]),
    ]),
  ].toSorted();
  const groups = [...new Set(unnamed.map(({ models: [first] }) => first.group))];
  return (
    <section aria-labelledby="nobody-to-ask">
      <h3 id="nobody-to-ask">Name whom to ask about {counted(unnamed.length, 'model')}</h3>
      <p className={styles['hint']}>Whoever would know. Who is named accepts nothing by it, and can say “not mine, ask …”.</p>
      <datalist id={names}>
        {known.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </datalist>
      <div data-count={unnamed.length}>
        {groups.map((group) => (
          <Group
            key={group ?? 'none'}
            group={group}
            of={unnamed.filter(({ models: [first] }) => first.group === group)}
            typed={typed}
            names={names}
            onType={onType}
          />
        ))}
      </div>
    </section>
  );
}

interface GroupProps {
  readonly group: AskGroup | null;
  readonly of: readonly Unnamed[];
  readonly typed: Typed;
  readonly names: string;
  readonly onType: (typed: Typed) => void;
}

/** Models of one place in the order of asking: one name may do for all of them. */
function Group({ group, of, typed, names, onType }: GroupProps) {
  const [all, setAll] = useState('');
  const fill = (): void => {
    if (all.trim() === '') return;
    onType(filled(of, typed, { name: all, contact: '' }));
    setAll('');
  };
  return (
    <div className={styles['group']}>
      <div className={styles['groupHead']}>
        <h4>
          {askGroupHeading(group)} <span className="quiet">{of.length}</span>
        </h4>
        {of.length > 1 && (
          <span className={styles['fill']}>
            <input
              className="field"
              list={names}
              value={all}
              placeholder="One name for all of these"
              aria-label={`One name for all ${of.length} models ${askGroupHeading(group)}`}
              onChange={({ currentTarget }) => setAll(currentTarget.value)}
            />
            <button type="button" className="button" aria-disabled={all.trim() === ''} onClick={fill}>
              Fill in <span className="unseen">where no name stands</span>
            </button>
          </span>
        )}
      </div>
      <FirstFew rows={of} few={12} all={`Show all ${counted(of.length, 'model')}`}>
        {(shown) => (
          <ul className={styles['naming']}>
            {shown.map((one, at) => (
              <UnnamedRow
                key={one.modelId}
                of={one}
                typed={typed[one.modelId]}
                names={names}
                onType={(words) => onType({ ...typed, [one.modelId]: words })}
                onFillDown={at === of.length - 1 ? null : (words) => onType(filled(of.slice(at + 1), typed, words))}
              />
            ))}
          </ul>
        )}
      </FirstFew>
    </div>
  );
}

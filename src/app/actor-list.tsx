import { useId, useState, type KeyboardEvent } from 'react';
import type { PersonView } from '../formats/api/people.ts';
import { countWords, counted } from '../ui/count.ts';
import { useMedia } from '../ui/use-media.ts';
import { actorGroups, actorsFound, says } from './actor-groups.ts';
import './actor-list.css';

const nobody = 'Nobody: read only';

interface ActorListProps {
  /** Those who can act; undefined while they are read, or nobody looks. */
  readonly people: readonly PersonView[] | undefined;
  /** Who acts now; null is nobody. */
  readonly current: string | null;
  readonly onChoose: (personId: string | null) => void;
}

/** Everybody who can act, found by typing, walked with the arrows, chosen with Enter. */
export function ActorList({ people, current, onChoose }: ActorListProps) {
  const [typed, setTyped] = useState('');
  const groupId = useId();
  // On a phone the field would bring up a keyboard that hides the list it narrows.
  const hasMouse = useMedia('(pointer: fine)');
  const found = actorsFound(people ?? [], typed.trim());
  const withNobody = says(nobody, typed.trim());
  const choice = (personId: string | null) => ({
    type: 'button' as const,
    className: 'actor',
    'aria-current': personId === current ? ('true' as const) : undefined,
    'data-actor': '',
    onClick: () => onChoose(personId),
  });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- catches the arrows pressed on the field and the names inside
    <form
      className="actors"
      role="search"
      onKeyDown={walk}
      onSubmit={(event) => {
        event.preventDefault();
        // Before the people are there, the only one to be found is nobody: not what was meant.
        if (people === undefined) return;
        const choices = choicesIn(event.currentTarget);
        if (choices.length === 1) choices[0]?.click();
        else enter(event.currentTarget);
      }}
    >
      <p className="actor-find">
        {/* No search field: there the first Escape clears what was typed, and only the second closes the panel. */}
        <input
          type="text"
          className="field"
          aria-label="Find a person: name, title or role"
          placeholder="Find a name, title or role"
          autoComplete="off"
          data-first={hasMouse ? '' : undefined}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <output className="quiet nowrap">{people !== undefined && foundWords(found.length, people.length)}</output>
      </p>
      {withNobody && (
        <button {...choice(null)}>
          <span>
            <strong>{nobody}</strong>
          </span>
          {current === null && <Now words="now" />}
        </button>
      )}
      {people !== undefined && found.length === 0 && !withNobody && (
        <p className="quiet">Nobody here for “{typed.trim()}”: search for a name, title, role or function.</p>
      )}
      {people !== undefined && (
        <div className="actor-groups" ref={showCurrent}>
          {actorGroups(found).map(({ name, people: members }, place) => (
            <section key={name}>
              <h3 id={`${groupId}-${place}`}>{name}</h3>
              <ul className="actor-group" aria-labelledby={`${groupId}-${place}`}>
                {members.map(({ personId, printedName, title, roles }) => (
                  <li key={personId}>
                    <button {...choice(personId)}>
                      <span>
                        <strong>{printedName}</strong>, {title}
                        {roles.length > 0 && <span className="actor-roles">{roles.join(', ')}</span>}
                      </span>
                      {personId === current && <Now words="acting now" />}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </form>
  );
}

function foundWords(found: number, all: number): string {
  return found === all ? counted(all, 'person', 'people') : `${countWords(found)} of ${countWords(all)}`;
}

function Now({ words }: { words: string }) {
  return <span className="actor-now">{words}</span>;
}

/** Who acts is in sight, however far down the list. */
function showCurrent(list: HTMLElement | null): void {
  const now = list?.querySelector<HTMLElement>('[aria-current]');
  if (list == null || now == null || now.offsetTop + now.offsetHeight <= list.clientHeight) return;
  list.scrollTop = now.offsetTop - list.clientHeight / 3;
}

function choicesIn(form: HTMLElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('[data-actor]')];
}

/** Into the list: to the first found, or, with nothing typed, to who acts now. */
function enter(form: HTMLElement): void {
  const field = form.querySelector('input');
  const choices = choicesIn(form);
  const now = field?.value.trim() === '' ? choices.find((one) => one.hasAttribute('aria-current')) : undefined;
  (now ?? choices[0])?.focus();
}

/** Up and down between the field and the names; a letter typed on a name goes on in the field. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const { key, currentTarget: form, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const field = form.querySelector('input');
  const choices = choicesIn(form);
  const at = choices.indexOf(target as HTMLElement);
  const to =
    at === -1 ? null : { ArrowDown: choices[at + 1], ArrowUp: choices[at - 1] ?? field, Home: choices[0], End: choices.at(-1) }[key];
  if (at === -1 && key === 'ArrowDown') enter(form);
  else if (to != null) to.focus();
  else {
    if (at !== -1 && (key === 'Backspace' || (key.length === 1 && key !== ' '))) field?.focus();
    return;
  }
  event.preventDefault();
}

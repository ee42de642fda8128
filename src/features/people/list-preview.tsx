import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { newKey } from '../../data/client.ts';
import { refreshRecord } from '../../data/commands.ts';
import { sessionQuery } from '../../data/session.ts';
import { roles } from '../../formats/api/commands/terms.ts';
import type { PeopleAnswer } from '../../formats/api/people.ts';
import type { RecordSummary } from '../../formats/api/records.ts';
import type { PeopleOutcome } from '../../formats/people/person-row.ts';
import { leaverWords, listCounts, listDoneWords, listMessage, rowEffectWords, unnamedWords } from '../../parts/sentences/people-list.ts';
import { counted } from '../../ui/count.ts';
import { DataTable } from '../../ui/data-table.tsx';
import type { ListDraft } from './list-drafts.ts';
import { ListNotes } from './list-notes.tsx';
import { planList } from './list-plan.ts';
import { outcomesByLine, type LineOutcome } from './outcomes-by-line.ts';
import { PersonLink } from './seat-cell.tsx';
import { sendPlan } from './send-plan.ts';
import { WordChoices } from './word-choices.tsx';
import styles from './list.module.css';

interface ListPreviewProps {
  readonly record: RecordSummary;
  readonly answer: PeopleAnswer;
  readonly read: Extract<PeopleOutcome, { kind: 'read' }>;
  readonly draft: ListDraft;
  readonly onDraft: (draft: ListDraft) => void;
  readonly onDone: (words: string) => void;
}

const roleOptions = roles.toSorted((a, b) => a.localeCompare(b, 'en')).map((role) => ({ value: role, label: role }));

/** What a list would change, what it cannot settle by itself, and the one button that records it. */
export function ListPreview({ record, answer, read, draft, onDraft, onDone }: ListPreviewProps) {
  const queries = useQueryClient();
  const id = useId();
  const actor = useQuery(sessionQuery(record.id)).data?.person ?? null;
  const { choices, paper, file } = draft;
  const plan = planList(answer, read.people, choices, paper.trim() === '' ? null : { title: paper.trim() });
  const carried = new Map(answer.carried.map((one) => [one.personId, one]));
  const leavers = plan.effects.filter(({ leaves }) => leaves !== null);
  const named = plan.roles.filter(({ isTitle }) => !isTitle);
  const titles = plan.roles.filter(({ isTitle }) => isTitle);
  /** Rows that were sent and not recorded, with why. */
  const [failed, setFailed] = useState<ReadonlyMap<number, LineOutcome>>(new Map());
  const [recorded, setRecorded] = useState(0);
  const key = useRef<{ readonly said: string; readonly key: string } | null>(null);
  const sending = useMutation({
    mutationFn: async () => {
      const said = JSON.stringify([plan.items, actor?.personId]);
      if (key.current?.said !== said) key.current = { said, key: newKey() };
      const outcomes = await sendPlan({
        record: record.id,
        items: plan.items,
        decidedOn: answer.head.seq,
        key: key.current.key,
        shownAs: actor?.personId ?? null,
      });
      return outcomesByLine(plan.items, outcomes);
    },
    onSuccess: async (by) => {
      // What was recorded is on record when the words say so.
      await refreshRecord(queries);
      const not = [...by].filter(([, outcome]) => outcome.kind === 'not done');
      const left = new Set([
        ...not.map(([at]) => read.people[at]?.row),
        ...read.problems.filter(({ severity }) => severity === 'held').map(({ row }) => row),
      ]);
      if (left.size === 0) {
        onDone(listDoneWords(by.size));
        return;
      }
      setRecorded(by.size - not.length);
      // What was not recorded stays, each row with its reason.
      setFailed(new Map(not.map(([at, outcome]) => [read.people[at]?.row ?? at, outcome])));
      if (file !== null) {
        const people = read.people.filter(({ row }) => left.has(row));
        onDraft({ ...draft, file: { ...file, outcome: { ...read, people, problems: read.problems.filter(({ row }) => left.has(row)) } } });
      }
    },
    onError: () => refreshRecord(queries),
  });
  const choose = (what: 'roles' | 'sites', of: string, value: string): void => {
    const others = Object.fromEntries(Object.entries(choices[what]).filter(([one]) => one !== of));
    onDraft({ ...draft, choices: { ...choices, [what]: value === '' ? others : { ...others, [of]: value } } });
  };
  const addAllSites = (): void => {
    const all = Object.fromEntries(plan.sites.map((one) => [one.key, 'add' as const]));
    onDraft({ ...draft, choices: { ...choices, sites: { ...all, ...choices.sites } } });
  };
  const siteOptions = (of: string) => {
    const alike = plan.sites.find((one) => one.key === of)?.alike;
    const known = answer.sites.toSorted((a, b) => Number(b.siteId === alike) - Number(a.siteId === alike));
    return [
      ...known.map(({ siteId, name }) => ({ value: `site ${siteId}`, label: `It is ${name}` })),
      { value: 'add', label: 'Add it as a new site' },
      { value: 'every site', label: 'It means the whole institution' },
    ];
  };
  const stopped = plan.open > 0 || plan.items.length === 0 || actor === null || sending.isPending;
  return (
    <div className={styles['preview']} aria-busy={sending.isPending}>
      {read.people.length > 0 && (
        <>
          <p className={styles['message']}>{listMessage(listCounts(plan.effects))}</p>
          <p className={styles['unnamed']}>{unnamedWords(plan.unnamed)}</p>
        </>
      )}
      {plan.sites.length > 0 && (
        <fieldset className={styles['words']}>
          <legend>
            {counted(plan.sites.length, 'site')} the record does not know{plan.open > 0 ? ': no site is guessed' : ''}
          </legend>
          <WordChoices of={plan.sites} without="Choose" options={siteOptions} onChoose={(of, value) => choose('sites', of, value)} />
          {plan.open > 1 && (
            <p>
              <button type="button" className="button" onClick={addAllSites}>
                Add the other {counted(plan.open, 'site')} as new
              </button>
            </p>
          )}
        </fieldset>
      )}
      {named.length > 0 && (
        <fieldset className={styles['words']}>
          <legend>{counted(named.length, 'role')} not recognised: without a choice the person is recorded, and no seat</legend>
          <WordChoices of={named} without="No role" options={() => roleOptions} onChoose={(of, value) => choose('roles', of, value)} />
        </fieldset>
      )}
      {titles.length > 0 && (
        <details className={styles['more']}>
          <summary>
            {counted(titles.length, 'title')} that {titles.length === 1 ? 'names' : 'name'} no role: these people get no seat
          </summary>
          <WordChoices of={titles} without="No role" options={() => roleOptions} onChoose={(of, value) => choose('roles', of, value)} />
        </details>
      )}
      {leavers.length > 0 && (
        <div className={styles['words']}>
          <h3>{counted(leavers.length, 'last day', 'last days')} the record does not know</h3>
          <ul className={styles['notes']}>
            {leavers.map(({ row, personId, leaves, person }) => (
              <li key={row.row}>
                {person === 'known' && personId !== null ? (
                  <PersonLink personId={personId} printedName={row.printedName} />
                ) : (
                  row.printedName
                )}
                {leaverWords(leaves ?? '', carried.get(personId ?? ''))}
              </li>
            ))}
          </ul>
        </div>
      )}
      <ListNotes read={read} plan={plan} failed={failed} />
      {read.people.length > 0 && (
        <details className={styles['more']}>
          <summary>What each of the {counted(read.people.length, 'row')} does</summary>
          <DataTable
            caption="Rows of the list, and what recording each does"
            rows={plan.effects}
            keyOf={({ row }) => `${row.row}`}
            columns={[
              { head: 'Row', cell: ({ row }) => row.row },
              { head: 'Name', cell: ({ row }) => row.printedName },
              {
                head: 'Role',
                cell: ({ row }) =>
                  row.roles.length > 0 ? row.roles.join(', ') : row.roleWords === null ? 'none given' : `“${row.roleWords}”`,
              },
              { head: 'Site', cell: ({ row }) => row.site ?? 'none given' },
              { head: 'Does', cell: rowEffectWords },
            ]}
          />
        </details>
      )}
      <div className={styles['send']}>
        {read.people.length > 0 && (
          <>
            <p className={styles['paper']}>
              <label htmlFor={`${id}-paper`}>On which document these appointments rest (may stay empty)</label>
              <input
                id={`${id}-paper`}
                className="field"
                autoComplete="off"
                maxLength={400}
                value={paper}
                onChange={({ currentTarget }) => onDraft({ ...draft, paper: currentTarget.value })}
              />
            </p>
            <button
              type="button"
              className={stopped ? 'button' : 'button button-main'}
              aria-disabled={stopped}
              aria-describedby={`${id}-why`}
              onClick={() => {
                if (!stopped) sending.mutate();
              }}
            >
              {actor === null ? 'Record the list' : `Record the list as ${actor.printedName}`}
            </button>
          </>
        )}
        <button type="button" className="button" onClick={() => onDone('')}>
          Put the list away
        </button>
      </div>
      <output id={`${id}-why`} className={styles['said']}>
        {sending.isPending
          ? `Recording ${counted(read.people.length, 'row')}`
          : plan.open > 0
            ? `Choose for ${counted(plan.open, 'site')} first.`
            : actor === null
              ? 'Nobody acts: choose who acts at the top, then record it.'
              : recorded > 0
                ? listDoneWords(recorded)
                : plan.items.length === 0
                  ? 'Nothing of it is left to record.'
                  : ''}
      </output>
      {sending.error !== null && (
        <p role="alert" className="held">
          {sending.error.message} Nothing of the list is lost: try again.
        </p>
      )}
    </div>
  );
}

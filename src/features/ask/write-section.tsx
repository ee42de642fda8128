import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { peopleQuery } from '../../data/people.ts';
import { questions as allQuestions, type QuestionId } from '../../domain/gates/questions.ts';
import { addDays, isDay } from '../../domain/time.ts';
import type { PacksAnswer } from '../../formats/api/packs.ts';
import type { RecordSummary } from '../../formats/api/records.ts';
import { useView } from '../../state/use-view.ts';
import { counted, countWords } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { Switch } from '../../ui/switch.tsx';
import { byOwner, modelsShown, packsToWrite, unnamedOf, type Choosing, type OwnerToAsk } from './choosing.ts';
import { NameOwners } from './name-owners.tsx';
import { NamingTools } from './naming-tools.tsx';
import { OwnerList } from './owner-list.tsx';
import { Refusals } from './refusals.tsx';
import { ShownModels } from './shown-models.tsx';
import { useBatch } from './use-batch.ts';
import { useNaming } from './use-naming.ts';
import { useMayRecord } from './use-standing.ts';
import styles from './ask.module.css';

/** Days an owner is given, where nobody says otherwise. */
const daysToAnswer = 14;

interface WriteSectionProps {
  readonly answer: PacksAnswer;
  readonly record: RecordSummary;
  readonly onWritten: (packIds: readonly string[], as: 'xlsx' | 'html') => void;
}

/** Whom to ask, about what, by when: the choice, and the one button that writes the packs. */
export function WriteSection({ answer, record, onWritten }: WriteSectionProps) {
  const { pick, show } = useView();
  const [any, setAny] = useState(false);
  const [choosing, setChoosing] = useState<Choosing>({
    turned: new Map(),
    due: addDays(answer.asOf, daysToAnswer),
    questions: allQuestions.map(({ id }) => id),
    as: 'xlsx',
  });
  const people = useQuery(peopleQuery({ in: record.id })).data?.people ?? [];
  const shown = modelsShown(answer.models, { pick, show, any });
  const unnamed = unnamedOf(shown);
  const owners = byOwner(shown);
  const personIdOf = (name: string): string | null => {
    const named = people.filter(({ printedName, leftOn }) => printedName === name && leftOn === null);
    return named.length === 1 ? (named[0]?.personId ?? null) : null;
  };
  const packs = packsToWrite(owners, choosing, answer.nextPack, personIdOf);
  const may = useMayRecord(record.id);
  const naming = useNaming(unnamed, answer);
  const batch = useBatch({ record: record.id, decidedOn: answer.head.seq, personId: may.personId ?? null });
  const reasons = reasonsAgainst(choosing, packs.length, answer.asOf, may.why);
  const stopped = reasons.length > 0 || batch.isPending || may.personId === undefined;
  const write = (): void => {
    if (stopped) return;
    batch.mutate(
      packs.map((payload) => ({ type: 'pack.write', payload })),
      {
        onSuccess: (outcomes) => {
          const done = packs.flatMap(({ packId }, at) => (outcomes[at]?.answer === 'done' ? [packId] : []));
          if (done.length > 0) onWritten(done, choosing.as);
          // What was chosen against the offer was chosen for these packs.
          setChoosing((now) => ({ ...now, turned: new Map() }));
        },
      },
    );
  };
  return (
    <section className={styles['section']} aria-labelledby="write-message">
      <p className={styles['question']}>Whom do you ask, about what, by when?</p>
      <h2 id="write-message" className={styles['message']}>
        {messageOf(shown.length, unnamed.length, owners)}
      </h2>
      <ShownModels answer={answer} count={shown.length} any={any} onAny={setAny} />
      <div className={styles['columns']}>
        <div className={styles['lists']}>
          {unnamed.length > 0 && (
            <NameOwners unnamed={unnamed} answer={answer} people={people} typed={naming.typed} onType={naming.onType} />
          )}
          {owners.length > 0 && (
            <OwnerList
              owners={owners}
              turned={choosing.turned}
              onTurn={(ids, to) =>
                setChoosing((now) => ({ ...now, turned: new Map([...now.turned, ...ids.map((id) => [id, to] as const)]) }))
              }
            />
          )}
        </div>
        {shown.length > 0 && (
          <div className={styles['aside']}>
            <NamingTools naming={naming} open={unnamed.length > 0} />
            <label className={styles['labelled']}>
              To be answered by
              <input
                type="date"
                className="field"
                value={choosing.due}
                min={answer.asOf}
                onChange={({ currentTarget: { value } }) => setChoosing((now) => ({ ...now, due: value as Choosing['due'] }))}
              />
            </label>
            <fieldset className={styles['questions']}>
              <legend>Questions</legend>
              {allQuestions.map(({ id, words }) => (
                <label key={id}>
                  <input
                    type="checkbox"
                    checked={choosing.questions.includes(id)}
                    onChange={({ currentTarget }) =>
                      setChoosing((now) => ({ ...now, questions: turnedQuestions(now.questions, id, currentTarget.checked) }))
                    }
                  />
                  <span>{words}</span>
                </label>
              ))}
            </fieldset>
            <div className={styles['labelled']}>
              <span aria-hidden="true">As</span>
              <Switch
                legend="As"
                value={choosing.as}
                options={[
                  { value: 'xlsx', label: 'Workbook (XLSX)' },
                  { value: 'html', label: 'HTML form' },
                ]}
                onChoose={(as) => setChoosing((now) => ({ ...now, as }))}
              />
            </div>
            <p>
              <button
                type="button"
                className={`button ${stopped ? '' : 'button-main'}`}
                aria-disabled={stopped}
                aria-describedby={reasons.length > 0 ? 'why-not-write' : undefined}
                onClick={write}
              >
                {packs.length === 0 ? 'Write the packs' : `Write ${counted(packs.length, 'pack')}`}
              </button>
            </p>
            {reasons.length > 0 ? (
              <ul id="why-not-write" className={styles['reasons']}>
                {reasons.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            ) : (
              <p className={styles['hint']}>
                {counted(
                  packs.reduce((sum, { deploymentIds }) => sum + deploymentIds.length, 0),
                  'model',
                )}
                , due {dayWords(choosing.due)}. Writing a pack records that its owner is asked. Nobody accepts anything by it.
              </p>
            )}
            <Refusals batch={batch} nameOf={(at) => packs[at]?.to.name ?? ''} />
          </div>
        )}
      </div>
    </section>
  );
}

function turnedQuestions(now: readonly QuestionId[], id: QuestionId, on: boolean): readonly QuestionId[] {
  return allQuestions.flatMap((one) => ((one.id === id ? on : now.includes(one.id)) ? [one.id] : []));
}

function messageOf(shown: number, unnamed: number, owners: readonly OwnerToAsk[]): string {
  if (shown === 0) return 'No model here is left to ask about.';
  const toAsk = owners.filter(({ models }) => models.some(({ waitingIn }) => waitingIn === null)).length;
  const without = unnamed === 0 ? null : `for ${countWords(unnamed)} nobody is named to ask`;
  const some = toAsk === 0 ? null : `${counted(toAsk, 'owner')} to ask`;
  return `${counted(shown, 'model')}: ${[some, without].filter((part) => part !== null).join('; ') || 'all are asked about already'}.`;
}

function reasonsAgainst({ due, questions }: Choosing, packs: number, today: string, why: string | null): readonly string[] {
  return [
    ...(why === null ? [] : [why]),
    ...(packs === 0 ? ['No model with an owner to ask is chosen.'] : []),
    ...(questions.length === 0 ? ['No question is chosen.'] : []),
    ...(!isDay(due) ? ['The day to answer by is not said.'] : due < today ? [`${dayWords(due)} has passed. Choose a day to come.`] : []),
  ];
}

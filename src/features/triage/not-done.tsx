import { HttpError } from '../../data/client.ts';
import { Unbroken } from '../../ui/unbroken.tsx';
import styles from './triage.module.css';

/** Why a command of the room was not written: the rule that refused it, what is wrong with it, or what changed meanwhile. */
export function NotDone({ error }: { readonly error: Error | null }) {
  if (error === null) return null;
  const problem = error instanceof HttpError ? error.problem : null;
  const objections = problem?.refusal?.objections ?? [];
  return (
    <div role="alert" className={styles['not-done']}>
      {objections.length > 0
        ? objections.map(({ ruleId, sentence, remedy }) => (
            <p key={`${ruleId} ${sentence}`}>
              <Unbroken words={sentence} /> {remedy} <span className="quiet">({ruleId})</span>
            </p>
          ))
        : (problem?.errors ?? []).map(({ where, why, todo }) => (
            <p key={`${where} ${why}`}>
              <Unbroken words={why} /> {todo}
            </p>
          ))}
      {objections.length === 0 && (problem?.errors ?? []).length === 0 && (
        <p>
          {error.message} {problem?.remedy ?? ''}
        </p>
      )}
    </div>
  );
}

import { useId, useState } from 'react';
import { ModelLink } from '../../parts/model-link.tsx';
import { factWords, stageWords } from '../../parts/words.ts';
import { counted, countWords } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { isChosen, type Choosing, type OwnerToAsk } from './choosing.ts';
import { FirstFew } from '../../ui/first-few.tsx';
import styles from './ask.module.css';

interface OwnerListProps {
  readonly owners: readonly OwnerToAsk[];
  readonly turned: Choosing['turned'];
  readonly onTurn: (deploymentIds: readonly string[], to: boolean) => void;
}

function isWaiting({ models }: OwnerToAsk): boolean {
  return models.every((model) => model.waitingIn !== null || model.answered.length === 5);
}

/** Owners to ask, each with the models they would be asked about. Those an answer is waited for from anyway stand apart. */
export function OwnerList({ owners, turned, onTurn }: OwnerListProps) {
  const toAsk = owners.filter((owner) => !isWaiting(owner));
  const waiting = owners.filter(isWaiting);
  const [open, setOpen] = useState(false);
  return (
    <section aria-labelledby="owners-to-ask">
      <h3 id="owners-to-ask">{toAsk.length === 0 ? 'Nobody else to ask' : `${counted(toAsk.length, 'owner')} to ask`}</h3>
      <Owners owners={toAsk} turned={turned} onTurn={onTurn} />
      {waiting.length > 0 && (
        <p>
          <button type="button" className="text-button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {counted(waiting.length, 'owner has', 'owners have')} been asked about all of theirs already
          </button>
        </p>
      )}
      {open && <Owners owners={waiting} turned={turned} onTurn={onTurn} />}
    </section>
  );
}

function Owners({ owners, turned, onTurn }: OwnerListProps) {
  if (owners.length === 0) return null;
  return (
    <FirstFew rows={owners} few={40} all={`Show all ${counted(owners.length, 'owner')}`}>
      {(shown) => (
        <ul className={styles['groups']}>
          {shown.map((owner) => (
            <Owner key={owner.key} owner={owner} turned={turned} onTurn={onTurn} />
          ))}
        </ul>
      )}
    </FirstFew>
  );
}

function Owner({ owner: { name, contact, models }, turned, onTurn }: { owner: OwnerToAsk } & Omit<OwnerListProps, 'owners'>) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const chosen = models.filter((model) => isChosen(model, turned)).length;
  const waiting = models.filter(({ waitingIn }) => waitingIn !== null).length;
  return (
    <li>
      <div className={styles['pack']}>
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={chosen > 0}
            ref={(box) => {
              if (box !== null) box.indeterminate = chosen > 0 && chosen < models.length;
            }}
            onChange={({ currentTarget }) =>
              onTurn(
                models.map(({ deploymentId }) => deploymentId),
                currentTarget.checked,
              )
            }
          />
          <span>
            <strong>{name}</strong>
            {contact !== null && <span className={styles['under']}>{contact}</span>}
          </span>
        </label>
        <button type="button" className="text-button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {chosen === models.length ? counted(models.length, 'model') : `${countWords(chosen)} of ${counted(models.length, 'model')}`}{' '}
          <span className="unseen">of {name}</span>
        </button>
        {waiting > 0 && <span className={styles['wait']}>{counted(waiting, 'is', 'are')} asked about already</span>}
      </div>
      <ul id={id} hidden={!open} className={styles['models']}>
        {open &&
          models.map((model) => (
            <li key={model.deploymentId}>
              <label className={styles['check']}>
                <input
                  type="checkbox"
                  checked={isChosen(model, turned)}
                  onChange={({ currentTarget }) => onTurn([model.deploymentId], currentTarget.checked)}
                />
                <span className="unseen">Ask about {model.name}</span>
              </label>
              <span>
                <ModelLink modelId={model.modelId}>{model.name}</ModelLink>
                <span className={styles['under']}>
                  {factWords(model.site)}, {factWords(model.stage, (stage) => stageWords[stage]).toLowerCase()}
                  {model.answered.length > 0 && `, ${counted(model.answered.length, 'question')} answered`}
                  {model.waitingIn !== null &&
                    `. Asked in ${model.waitingIn.packId}, due ${dayWords(model.waitingIn.due)}: tick it to ask again in a pack of its own`}
                </span>
              </span>
            </li>
          ))}
      </ul>
    </li>
  );
}

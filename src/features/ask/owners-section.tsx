import { useId, useState } from 'react';
import { askedPackMeasure } from '../../domain/measures/asked-counts.ts';
import type { Asked, AskedOwner } from '../../domain/measures/asked.ts';
import type { Day } from '../../domain/time.ts';
import type { RecordSummary } from '../../formats/api/records.ts';
import { askedTotal, dueWordsOf, noAnswersWords } from '../../parts/sentences/asked.ts';
import { counted, countWords } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { Mark } from '../../ui/mark.tsx';
import { AskedRowsLink } from './asked-rows-link.tsx';
import { FirstFew } from '../../ui/first-few.tsx';
import { PackPapers } from './pack-papers.tsx';
import styles from './ask.module.css';

interface OwnersSectionProps {
  readonly asked: Asked;
  readonly record: RecordSummary;
  readonly today: Day;
}

/** Whom to remind, late first: what each was asked, and what came back. */
export function OwnersSection({ asked, record, today }: OwnersSectionProps) {
  const { owners, toRemind, late } = asked;
  return (
    <section className={styles['section']} aria-labelledby="remind-message">
      <p className={styles['question']}>Who was asked, and whom to remind?</p>
      <h2 id="remind-message" className={styles['message']}>
        {toRemind === 0
          ? 'Everybody has replied.'
          : `${counted(toRemind, 'owner')} still ${toRemind === 1 ? 'owes' : 'owe'} a reply${late === 0 ? ', none of them late.' : `; ${late === toRemind ? (late === 1 ? 'it is late' : 'all are late') : `${countWords(late)} ${late === 1 ? 'is' : 'are'} late`}.`}`}
      </h2>
      <FirstFew rows={owners} few={30} all={`Show all ${counted(owners.length, 'owner')}`}>
        {(shown) => (
          <table className={styles['owners']}>
            <caption className="unseen">Owners asked, the late ones first</caption>
            <thead>
              <tr>
                <th scope="col">Owner</th>
                <th scope="col" className="number">
                  Models
                </th>
                <th scope="col">Asked on</th>
                <th scope="col">Due</th>
                <th scope="col">Answered</th>
                <th scope="col">Last returned</th>
                <th scope="col" className={styles['act']}>
                  <span className="unseen">File and mail</span>
                </th>
              </tr>
            </thead>
            {shown.map((owner) => (
              <OwnerRows key={owner.key} owner={owner} asked={asked} record={record} today={today} />
            ))}
          </table>
        )}
      </FirstFew>
    </section>
  );
}

function OwnerRows({ owner, asked, record, today }: { owner: AskedOwner } & OwnersSectionProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { name, contact, packIds, modelIds, askedOn, count, waiting, late, lastReturned } = owner;
  const others = noAnswersWords(count);
  const ofOwner = asked.packs.filter(({ packId }) => packIds.includes(packId));
  return (
    <tbody>
      <tr>
        <th scope="row">
          {name}
          {contact !== null && <span className={styles['under']}>{contact}</span>}
        </th>
        <td className="number" data-head="Models">
          <AskedRowsLink show={askedPackMeasure(packIds)} label={`${counted(modelIds.length, 'model')} of ${name}`}>
            {countWords(modelIds.length)}
          </AskedRowsLink>
        </td>
        <td data-head="Asked on">{dayWords(askedOn)}</td>
        <td data-head="Due" className={late ? 'due' : waiting === 0 ? 'quiet' : undefined}>
          {late && <Mark of="due" />} {dueWordsOf(owner)}
        </td>
        <td data-head="Answered">
          {countWords(count.answered)} of {countWords(askedTotal(count))}
          {others !== null && <span className={styles['under']}>{others}</span>}
        </td>
        <td data-head="Last returned">
          {lastReturned === null ? (
            <span className="unknown">nothing yet</span>
          ) : (
            <>
              {dayWords(lastReturned.on)}
              <span className={styles['under']}>{lastReturned.by}</span>
            </>
          )}
        </td>
        <td className={styles['act']}>
          <button type="button" className="button no-print" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
            {late ? 'Remind' : 'File and mail'} <span className="unseen">{name}</span>
          </button>
        </td>
      </tr>
      <tr id={id} hidden={!open} className={styles['opened']}>
        <td colSpan={7}>
          {open && ofOwner.map((pack) => <PackPapers key={pack.packId} pack={pack} record={record} today={today} as="xlsx" />)}
        </td>
      </tr>
    </tbody>
  );
}

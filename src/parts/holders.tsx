import type { Holder } from '../domain/authority/objection.ts';
import { StatusMark } from './status-mark.tsx';
import styles from './holders.module.css';

/** Who holds a right: people by name and by what they hold it, or the vacant seat. Their order says nothing. */
export function Holders({ of }: { of: readonly Holder[] }) {
  if (of.length === 0) return 'nobody';
  return of.map((holder, place) => (
    <span key={holder.kind === 'person' ? `${holder.personId} ${holder.seat}` : holder.seat}>
      {place > 0 && ', '}
      {holder.kind === 'person' ? (
        <>
          {holder.printedName} <span className="quiet">({holder.seat})</span>
        </>
      ) : (
        <span className={`held ${styles['vacant']}`}>
          <StatusMark of="vacant" /> {holder.seat}: nobody
        </span>
      )}
    </span>
  ));
}

import type { Objection } from '../../domain/authority/objection.ts';
import { Holders } from '../../parts/holders.tsx';
import { StatusMark } from '../../parts/status-mark.tsx';
import { Unbroken } from '../../ui/unbroken.tsx';
import styles from './decide.module.css';

/** Every objection: its sentence first, its rule second; who could, and what would lift it. */
export function WhyNot({ objections, title = 'Why not' }: { readonly objections: readonly Objection[]; readonly title?: string }) {
  return (
    <section className={styles['why']} aria-label={title}>
      <h3>
        <StatusMark of="held" /> {title}
      </h3>
      <Objections of={objections} />
    </section>
  );
}

/** What the rules warn of, and do not refuse. */
export function Warnings({ of }: { readonly of: readonly Objection[] }) {
  if (of.length === 0) return null;
  return (
    <section className={styles['warns']} aria-label="The rules warn">
      <h3>
        <StatusMark of="due" /> The rules allow it, and warn
      </h3>
      <Objections of={of} />
    </section>
  );
}

function Objections({ of }: { readonly of: readonly Objection[] }) {
  return (
    <ol className={styles['objections']}>
      {of.map((one) => (
        <li key={`${one.ruleId} ${one.sentence}`}>
          <p>
            <Unbroken words={one.sentence} />
          </p>
          <dl className={styles['facts']}>
            <dt>Rule</dt>
            <dd>{one.ruleId}</dd>
            {one.holders.length > 0 && (
              <>
                <dt>Who could</dt>
                <dd>
                  <Holders of={one.holders} />
                </dd>
              </>
            )}
            <dt>What would lift it</dt>
            <dd>{one.remedy}</dd>
          </dl>
        </li>
      ))}
    </ol>
  );
}

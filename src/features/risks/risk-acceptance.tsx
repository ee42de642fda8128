import type { AcceptanceName } from '../../domain/measures/risk-view.ts';
import type { RiskAnswer } from '../../formats/api/risks.ts';
import { AttemptLink } from '../../parts/attempt-link.tsx';
import { SignatureLine } from '../../parts/signature-line.tsx';
import { assuranceWords } from '../../parts/words.ts';
import { dayWords } from '../../ui/day.ts';
import { Fig } from '../../ui/fig.tsx';
import styles from './risk-page.module.css';

/** Who accepted it, until when, and in which words. */
export function RiskAcceptance({ of: { riskId, acceptance, acceptedBy, closedOn, band } }: { of: RiskAnswer }) {
  return (
    <Fig
      question="Who accepted it, until when, in which words?"
      query={{ data: acceptance, error: null, isPending: false }}
      message={() => {
        if (acceptance === null) return 'Nobody has accepted it';
        return acceptance.lapsed
          ? `The acceptance ran out on ${dayWords(acceptance.expiresOn)}`
          : `Accepted until ${dayWords(acceptance.expiresOn)}`;
      }}
      subtitle={() => {
        if (acceptance === null) return '';
        const why = acceptance.purpose === 'go-live' ? 'for going live' : 'for continuing a service that runs already';
        return `Given on ${dayWords(acceptance.on)}, ${why}. Past its date it returns to open by itself.`;
      }}
    >
      {() => (
        <>
          {acceptedBy.map((name) => (
            <Accepter key={name.personId} of={name} lapsed={acceptance?.lapsed === true} />
          ))}
          {closedOn === null && (
            <p className={`${styles['line']} no-print`}>
              {band === 'Extreme' && 'Nobody can accept an Extreme risk for going live. '}
              <AttemptLink type="risk.accept" payload={{ riskId, purpose: band === 'Extreme' ? 'continue' : 'go-live' }}>
                {acceptance === null ? 'Accept it' : 'Accept it again'}
                {band === 'Extreme' ? ', to continue' : ''}
              </AttemptLink>
            </p>
          )}
        </>
      )}
    </Fig>
  );
}

function Accepter({ of, lapsed }: { of: AcceptanceName; lapsed: boolean }) {
  const { printedName, title, assurance, statement, recordedBy } = of;
  const sure = assurance === null ? 'How sure this is, is not reported' : assuranceWords[assurance];
  return (
    <div className={styles['accepter']}>
      <p className="unseen">
        {printedName}, {title}
      </p>
      <SignatureLine
        face={{ ink: assurance === null ? 'unknown' : 'signed', line: 'solid', struck: lapsed }}
        text={printedName}
        assurance={assurance}
        beside={title}
        meaning="Accepts what is left of this risk"
      />
      <p className={styles['words']}>
        {statement === null ? 'The words agreed to are not on record.' : `“${statement}”`}{' '}
        <span className="quiet">
          {sure}
          {recordedBy === null ? '' : `, recorded by ${recordedBy}`}
        </span>
      </p>
    </div>
  );
}

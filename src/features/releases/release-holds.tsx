import { Link } from '@tanstack/react-router';
import type { Objection } from '../../domain/authority/objection.ts';
import type { HoldingRisk } from '../../domain/measures/release-plan.ts';
import type { ReleaseAnswer } from '../../formats/api/releases.ts';
import { Holders } from '../../parts/holders.tsx';
import { scoreWords } from '../../parts/risk-words.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { dayWords } from '../../ui/day.ts';
import { Fig } from '../../ui/fig.tsx';
import styles from './release-page.module.css';

/** Why it cannot go, each with what lifts it and who can: the sentence first, the rule's id second. */
export function ReleaseHolds({ of: release }: { of: ReleaseAnswer }) {
  const { risks, objections, state } = release;
  const isHeld = risks.length + objections.length > 0;
  return (
    <Fig
      question={state === 'released' ? 'What held it?' : 'Why can it not go, and who can lift that?'}
      className={isHeld ? styles['holding']! : ''}
      query={{ data: release, error: null, isPending: false }}
      message={() => (state === 'released' ? 'It has gone' : isHeld ? 'Cannot release' : 'Nothing holds it')}
      subtitle={() => (isHeld ? 'Only these lift it; a new date does not.' : '')}
    >
      {() =>
        isHeld && (
          <ul className={styles['holds']}>
            {risks.map((risk) => (
              <RiskLine key={risk.riskId} of={risk} />
            ))}
            {objections.map((objection) => (
              <ObjectionLine key={`${objection.ruleId} ${objection.sentence}`} of={objection} />
            ))}
          </ul>
        )
      }
    </Fig>
  );
}

function RiskLine({ of: { riskId, title, score, band, holds, owner, orphan, clearBy } }: { of: HoldingRisk }) {
  return (
    <li>
      <StatusMark of="held" />
      <div>
        <p>
          <Link to="/risks/$riskId" params={{ riskId }} search={standpointOf(useView())} className={styles['risk'] ?? ''}>
            {title}
          </Link>{' '}
          <span className="mono quiet">{riskId}</span>
        </p>
        <p className="quiet">{scoreWords(score, band)}</p>
        {holds.map(({ rule, sentence, remedy, holders }) => (
          <div key={rule} className={styles['why']}>
            <p>
              <strong>{sentence}</strong> <span className="quiet">R-03, {rule}</span>
            </p>
            <p>{remedy}</p>
            <p className={styles['who']}>
              Who can: <Holders of={holders} />.
            </p>
          </div>
        ))}
        <p className={styles['who']}>
          {owner === null ? (
            <span className="held">Nobody owns it.</span>
          ) : (
            `Owner ${owner.printedName}, ${owner.title}${orphan ? ', who has left' : ''}.`
          )}{' '}
          {clearBy === null ? 'No day by which it could be lifted.' : `What is planned against it is due ${dayWords(clearBy)}.`}
        </p>
      </div>
    </li>
  );
}

function ObjectionLine({ of: { ruleId, sentence, remedy, holders } }: { of: Objection }) {
  return (
    <li>
      <StatusMark of="held" />
      <div>
        <p>
          <strong>{sentence}</strong> <span className="quiet">{ruleId}</span>
        </p>
        <p>{remedy}</p>
        {holders.length > 0 && (
          <p className={styles['who']}>
            Who can: <Holders of={holders} />.
          </p>
        )}
      </div>
    </li>
  );
}

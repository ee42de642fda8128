import type { RulesetAnswer } from '../../formats/api/ruleset.ts';
import { AttemptLink } from '../../parts/attempt-link.tsx';
import { usePast } from '../../state/use-past.ts';
import styles from './settings.module.css';
import { WhoMay } from './who-may.tsx';

/** How the rules read an institution of this size: what a small hospital is allowed, and what it is not. */
export function ProfileSection({ of: { profile } }: { readonly of: RulesetAnswer }) {
  const past = usePast();
  const other = profile === 'standard' ? 'small hospital' : 'standard';
  return (
    <section className={styles['section']} aria-labelledby="profile-question">
      <h2 id="profile-question">
        {profile === 'standard' ? 'The institution is read as one of standard size.' : 'The institution is read as a small hospital.'}
      </h2>
      <div className={styles['columns']}>
        <div>
          <h3>What the small-hospital profile weakens</h3>
          <ul data-explains>
            <li>One person may hold up to 5 links of one deployment, not 3 (SD-12); the exception is on record.</li>
            <li>Rotas may be shared: one person on call for many deployments is no longer warned of (SD-13).</li>
            <li>Tele-cover: a vendor’s staff may answer a page first, while one of your own stands second in the same shift (SD-10).</li>
          </ul>
        </div>
        <div>
          <h3>What stays as it is</h3>
          <ul>
            <li>Whoever built or owns a model does not validate it (SD-01).</li>
            <li>Product people sign no gate and accept no risk (SD-02).</li>
            <li>Whoever submits a gate does not decide it (SD-06).</li>
            <li>Software, a team or a mailbox holds no link (SD-11).</li>
          </ul>
        </div>
      </div>
      <WhoMay what="the profile" trial={{ type: 'ruleset.profile', payload: { profile: other, reason: 'Asked before' } }} />
      {!past && (
        <p className="no-print">
          <AttemptLink type="ruleset.profile" payload={{ profile: other }} className="button">
            Read it as {other === 'standard' ? 'one of standard size' : 'a small hospital'}
          </AttemptLink>
        </p>
      )}
    </section>
  );
}

import { Link } from '@tanstack/react-router';
import type { RiskRegister } from '../../domain/measures/risk-register.ts';
import { RegisterLink } from '../../parts/register-link.tsx';
import { StatusMark } from '../../parts/status-mark.tsx';
import { counted } from '../../ui/count.ts';
import styles from './risks-screen.module.css';

/** Risks that stand in no cell, because nobody scored them. */
export function Unscored({ of }: { of: RiskRegister['unscored'] }) {
  return (
    <div className={styles['unscored']}>
      <p>
        <StatusMark of="not reported" />{' '}
        <RegisterLink show="unscored">
          {of.length === 1 ? '1 risk has' : `${counted(of.length, 'risk')} have`} no severity and likelihood
        </RegisterLink>{' '}
        and stand in no cell:
      </p>
      <ul>
        {of.slice(0, 5).map(({ riskId, title }) => (
          <li key={riskId}>
            <Link to="/risks/$riskId" params={{ riskId }} search={(view) => ({ ...view, sel: undefined }) as never}>
              <span className="mono">{riskId}</span> {title}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

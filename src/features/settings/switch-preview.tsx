import { useQuery } from '@tanstack/react-query';
import { switchEffectQuery } from '../../data/ruleset.ts';
import type { Switching } from '../../domain/measures/switch-effect.ts';
import { AttemptLink } from '../../parts/attempt-link.tsx';
import { heldByIt, stagelessWords, switchedWords } from '../../parts/sentences/switching.ts';
import { useView } from '../../state/use-view.ts';
import styles from './settings.module.css';
import { decideWords } from './staged.ts';

interface SwitchPreviewProps {
  readonly switching: Switching;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly onTakeBack: () => void;
}

/** What it would do, before anybody decides it. */
export function SwitchPreview({ switching, payload, onTakeBack }: SwitchPreviewProps) {
  const view = useView();
  const { data, error } = useQuery({ ...switchEffectQuery(view, switching), placeholderData: (old) => old });
  return (
    <section className={`${styles['preview']} no-print`} aria-label="What this switch does">
      <div role="status" className={styles['effects']}>
        {error !== null && <p>What it would do could not be read: {error.message}</p>}
        {data === undefined && error === null && <p>Counting what it would do …</p>}
        {data !== undefined && (
          <>
            <ul>
              {data.switched.map((one) => (
                <li key={one.id}>{switchedWords(one)}</li>
              ))}
            </ul>
            <p>
              <strong>{heldByIt(data)}</strong> {stagelessWords(data)}
            </p>
          </>
        )}
      </div>
      <p className={styles['ways']}>
        <AttemptLink type="ruleset.switch" payload={payload} className="button button-main">
          {decideWords(switching)}
        </AttemptLink>
        <button type="button" className="button" onClick={onTakeBack}>
          Leave as it is
        </button>
      </p>
    </section>
  );
}

import { Link } from '@tanstack/react-router';
import type { RulesetAnswer } from '../../formats/api/ruleset.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { setWords } from './ruleset-words.ts';
import styles from './settings.module.css';

interface SwitchRowProps {
  readonly of: Pick<RulesetAnswer['gates'][number], 'on' | 'always' | 'since'> & { readonly id: string };
  readonly name: string;
  readonly when: string;
  /** Somebody turned it here, and has not decided it yet. */
  readonly turned: boolean;
  readonly fixed: boolean;
  readonly onTurn: () => void;
}

/** A gate or a link: how it stands, and the way to turn it. Turning decides nothing yet. */
export function SwitchRow({ of: { id, on, always, since }, name, when, turned, fixed, onTurn }: SwitchRowProps) {
  const view = useView();
  return (
    <tr data-off={!on || undefined} data-turned={turned || undefined}>
      <th scope="row">
        {name} <span className={styles['id']}>{id}</span>
      </th>
      <td>{when}</td>
      <td>
        {always ? (
          <span className={styles['state']}>
            <StatusMark of="ok" /> On, cannot be switched off
          </span>
        ) : (
          <span className={styles['state']}>
            <StatusMark of={on ? 'ok' : 'off'} />
            <span>
              {on ? 'On' : 'Off'}
              {turned && <strong>, to be {on ? 'off' : 'on'}</strong>}
            </span>
            <button
              type="button"
              className="text-button no-print"
              aria-disabled={fixed}
              aria-label={turned ? `Take back: leave ${name} ${on ? 'on' : 'off'}` : `Switch ${on ? 'off' : 'on'} ${name}`}
              onClick={() => !fixed && onTurn()}
            >
              {turned ? 'Take back' : on ? 'Switch off' : 'Switch on'}
            </button>
          </span>
        )}
      </td>
      <td>
        {since === null ? (
          <span className="quiet">{on ? 'not on record' : 'never switched on'}</span>
        ) : (
          <Link to="/audit" search={{ ...standpointOf(view), seq: String(since.seq) } as never}>
            {setWords(since)}
          </Link>
        )}
      </td>
      <td>{since?.reason ?? <span className="quiet">{since === null ? '' : on ? 'with the rules it started with' : ''}</span>}</td>
    </tr>
  );
}

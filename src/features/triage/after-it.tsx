import { useQuery } from '@tanstack/react-query';
import type { TriageOption } from '../../domain/triage/options.ts';
import { triagePreviewQuery } from '../../data/triage.ts';
import { ChainStrip } from '../../parts/chain-strip.tsx';
import { afterHeading, afterWords, ifAcceptedWords, offeredWords, toneCount, toneLine } from '../../parts/sentences/triage-room.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { Unbroken } from '../../ui/unbroken.tsx';
import styles from './room.module.css';

interface AfterItProps {
  readonly meetingId: string;
  readonly itemId: string;
  /** The answer that is chosen; null while none is. */
  readonly option: TriageOption | null;
  readonly person: string | null;
  readonly name: (id: string) => string;
}

/** What an answer would change, before it is taken. */
export function AfterIt({ meetingId, itemId, option, person, name }: AfterItProps) {
  const standpoint = standpointOf(useView());
  const asked = useQuery({
    ...triagePreviewQuery(meetingId, itemId, option?.key ?? 1, person, standpoint),
    enabled: option !== null,
    placeholderData: (old, before) => (before?.queryKey[5] === option?.key ? old : undefined),
  });
  const preview = option === null ? null : asked.data?.preview;
  const offered = preview?.ifAccepted ?? null;
  const named = person === null ? null : name(person);
  const shown = offered?.held ?? preview?.after ?? preview?.before;
  const changes = preview != null && shown !== undefined && toneLine(preview.before.chain) !== toneLine(shown.chain);
  return (
    <section className={styles['after']} aria-label="What it would change" aria-live="polite">
      <h2>
        {afterHeading(option?.key ?? null, offered === null ? null : { name: named })}
        {offered === null && person !== null && option?.settles === 'with its decision' ? `, with ${name(person)}` : ''}
      </h2>
      <div>
        {option === null && <p className="quiet">Press 1 to 6: what it would change, and what would still hold, is shown here first.</p>}
        {option !== null && preview === undefined && <p className="quiet">Asking the rules.</p>}
        {option !== null && preview === null && <p className="quiet">It changes the minutes, and no chain.</p>}
        {preview != null && shown !== undefined && (
          <>
            <p className={styles['becomes']}>
              {changes ? 'Chain becomes' : 'Chain stays'} <ChainStrip of={{ links: shown.chain, count: toneCount(shown.chain) }} />{' '}
              {toneLine(shown.chain)}.
            </p>
            {(offered === null ? afterWords(preview) : [offeredWords(named), ifAcceptedWords(offered, named !== null)]).map((words) => (
              <p key={words}>
                <Unbroken words={words} />
              </p>
            ))}
          </>
        )}
      </div>
    </section>
  );
}

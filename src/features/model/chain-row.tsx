import { useId } from 'react';
import type { LinkView } from '../../domain/accountability/chain.ts';
import type { DeploymentId } from '../../domain/audit/events.ts';
import { linkOf } from '../../domain/accountability/links.ts';
import { ChainCell, type Join, type TieStep } from '../../parts/chain-drawing.tsx';
import type { LinkFace } from '../../parts/link-face.ts';
import { lineWords, noteWords, printedName, stateWords, versionWords, type Told } from '../../parts/link-words.ts';
import { linkSentence } from '../../parts/sentences/chain-link.ts';
import { timeWords } from '../../parts/sentences/calendar.ts';
import { sentence } from '../../parts/sentences/clause.ts';
import { assuranceBrief, roomWords } from '../../parts/sentences/room-signature.ts';
import { SignatureLine } from '../../parts/signature-line.tsx';
import { StatusMark } from '../../parts/status-mark.tsx';
import { dayWords } from '../../ui/day.ts';
import styles from './chain-row.module.css';
import { LinkActsLine } from './link-acts-line.tsx';
import { WordsAgreed } from './words-agreed.tsx';

interface ChainRowProps {
  readonly view: LinkView;
  readonly face: LinkFace;
  readonly place: number;
  readonly of: number;
  readonly above: Join;
  readonly below: Join;
  readonly ties: readonly TieStep[];
  /** Where the same name stands on other links, in words. */
  readonly tie: string | null;
  readonly told: Told;
  /** The deployment that can be acted on; null where nothing can be signed: on a past day, or when it has ended. */
  readonly deploymentId: DeploymentId | null;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

/** One link of the chain: heard as one sentence, seen as a drawing with its signature and its state. */
export function ChainRow({ view, face, place, of, above, below, ties, tie, told, deploymentId, isOpen, toggle }: ChainRowProps) {
  const wordsId = useId();
  const { role, meaning } = linkOf(view.link);
  const line = lineWords(view, told);
  const signed = line.assurance === null ? null : view.signature;
  // Under the state, where there is room for it: the column of dates is narrow.
  const room = signed?.room === undefined ? undefined : sentence(roomWords(signed.room, (id) => printedName(told.people, id)));
  const opens =
    signed === null
      ? {}
      : { opens: { label: `The words ${line.text} agreed to as ${role.toLowerCase()}`, isOpen, controls: wordsId, toggle } };
  return (
    <li
      className={styles['row']}
      data-link={view.link}
      data-tone={view.tone}
      data-cause={view.cause}
      data-slim={view.tone === 'not needed' ? '' : undefined}
    >
      <p className="unseen">{linkSentence(view, place, of, told, tie)}</p>
      <div className={styles['drawing']}>
        <ChainCell face={face} above={above} below={below} ties={ties} />
      </div>
      <p className={styles['duty']} aria-hidden="true">
        <span className={styles['rank']}>{place}</span>
        <span className={styles['role']}>{role}</span>
      </p>
      <div className={styles['signature']}>
        <SignatureLine face={face} {...line} meaning={meaning} {...opens} />
      </div>
      <SignedWhen signature={signed} />
      <div className={styles['state']} data-ink={face.ink}>
        <div aria-hidden="true">
          <p className={styles['word']}>
            <StatusMark of={face.mark} late={face.ink === 'held'} />
            <span>{stateWords(view, told)}</span>
          </p>
          {[...noteWords(view, told), ...(room === undefined ? [] : [room]), ...(tie === null ? [] : [tie])].map((note) => (
            <p key={note} className={styles['note']}>
              {note}
            </p>
          ))}
        </div>
        {deploymentId !== null && <LinkActsLine of={view} deploymentId={deploymentId} />}
      </div>
      {signed !== null && isOpen && <WordsAgreed id={wordsId} signature={signed} name={line.text} title={line.beside} told={told} />}
    </li>
  );
}

function SignedWhen({ signature }: { signature: LinkView['signature'] }) {
  if (signature === null) return <p className={styles['when']} aria-hidden="true" />;
  const { at, version, assurance } = signature;
  const time = timeWords(at);
  const second = [...(time === null ? [] : [time]), ...(version === null ? [] : [versionWords(version)])].join(', ');
  return (
    <p className={styles['when']} aria-hidden="true">
      <span>{dayWords(at)}</span>
      {second !== '' && <span>{second}</span>}
      <span className={styles['assurance']}>{assuranceBrief[assurance]}</span>
    </p>
  );
}

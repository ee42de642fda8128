import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { entriesQuery } from '../../data/events.ts';
import { roomSignature } from '../../domain/accountability/room-signature.ts';
import { decidedIn, type Decided } from '../../domain/audit/decided-in.ts';
import { kindOf } from '../../domain/audit/entry-kind.ts';
import type { DecisionId, SignatureLine } from '../../domain/audit/decided-events.ts';
import type { DisposedEntry, Entry } from '../../domain/audit/entry.ts';
import type { ModelId } from '../../domain/audit/events.ts';
import type { Confirmation, RecordState } from '../../domain/audit/state.ts';
import { firstDayOf } from '../../domain/time.ts';
import type { EntryNames } from '../../formats/api/events.ts';
import { entryWho } from '../../parts/sentences/entry-who.ts';
import { entryWords } from '../../parts/sentences/entry.ts';
import { sentence } from '../../parts/sentences/clause.ts';
import { sureWords } from '../../parts/sentences/room-signature.ts';
import { momentWords, signedMeaning } from '../../parts/sentences/reconstruction.ts';
import { assuranceWords } from '../../parts/words.ts';
import { standpointOf, type ScreenView } from '../../state/view.ts';
import { countWords } from '../../ui/count.ts';
import { FigError } from '../../ui/fig-body.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import styles from './dossier-acts.module.css';
import { useAllPages } from './use-all-pages.ts';

interface DossierActsProps {
  readonly modelId: ModelId;
  readonly view: ScreenView;
  readonly which: 'decisions' | 'refusals';
}

/** What was decided about a model, or refused: each with who, in which words, and how sure that is; the oldest first. */
export function DossierActs({ modelId, view, which }: DossierActsProps) {
  const query = useInfiniteQuery(entriesQuery(view, { about: modelId, what: 'all' }));
  const complete = useAllPages(query);
  const { pages } = query.data ?? {};
  const acts = useMemo(() => {
    const entries = (pages ?? []).flatMap((page) => page.entries as unknown as (Entry | DisposedEntry)[]).toReversed();
    if (which === 'decisions') return decidedIn(entries);
    return entries.filter((entry) => kindOf(entry) === 'refusals').map((decision) => ({ decision, effects: [] }));
  }, [pages, which]);
  const confirmed = useMemo(
    () => confirmationsIn((pages ?? []).flatMap((page) => page.entries as unknown as (Entry | DisposedEntry)[])),
    [pages],
  );
  if (query.error !== null) return <FigError error={query.error} retry={query.refetch} />;
  if (!complete) return <Waiting words="Reading its entries" />;
  if (acts.length === 0) return <p className={styles['none']}>{noneWords[which]}</p>;
  const names = (pages ?? []).map((page) => page.names).reduce(joined);
  return (
    <ol className={styles['acts']}>
      {acts.map((act) => (
        <Act key={act.decision.seq} of={act} names={names} confirmed={confirmed} view={view} />
      ))}
    </ol>
  );
}

const noneWords = {
  decisions: 'No decision about it is on record. That does not say that none was taken.',
  refusals: 'Nothing about it was refused or declined on record.',
} as const;

function joined(one: EntryNames, other: EntryNames): EntryNames {
  return {
    people: { ...one.people, ...other.people },
    models: { ...one.models, ...other.models },
    things: { ...one.things, ...other.things },
  };
}

type Confirmations = RecordState['confirmations'];

/** Who confirmed what they signed in the room, by the decision it stands under. */
function confirmationsIn(entries: readonly (Entry | DisposedEntry)[]): Confirmations {
  const found = new Map<DecisionId, readonly Confirmation[]>();
  for (const entry of entries) {
    if (entry.type !== 'signature.confirmed' || !('payload' in entry)) continue;
    const { decisionId, personId } = entry.payload;
    found.set(decisionId, [...(found.get(decisionId) ?? []), { personId, on: firstDayOf(entry.occurredAt) }]);
  }
  return found;
}

interface ActProps {
  readonly of: Decided;
  readonly names: EntryNames;
  readonly confirmed: Confirmations;
  readonly view: ScreenView;
}

function Act({ of: { decision, effects }, names, confirmed, view }: ActProps) {
  const told = (effects.length === 0 ? [decision] : effects).map((one) => entryWords(one, names));
  const { name, as } = entryWho(decision, names);
  return (
    <li className={styles['act']}>
      <p className={styles['when']}>
        {momentWords(decision.occurredAt)}
        <Link
          to="/audit"
          search={{ ...standpointOf(view), sel: String(decision.seq), what: 'all' } as never}
          aria-label={`Entry ${decision.seq} in the audit trail`}
        >
          entry {countWords(decision.seq)}
        </Link>
      </p>
      <div>
        {told.map(({ word, what }) => (
          <p key={`${word} ${what}`}>
            <strong>{word}</strong>
            {what === '' ? '' : `. ${what}`}
          </p>
        ))}
        {decision.type === 'decision.recorded' && 'payload' in decision ? (
          <Recorded of={decision} names={names} confirmed={confirmed} />
        ) : (
          <p className={styles['who']}>{[name, as].filter((part) => part !== '').join(', ')}</p>
        )}
      </div>
    </li>
  );
}

/** Under a decision made by a command: who signed which words, for what reason, and who spoke against it. */
function Recorded({ of: { payload }, names, confirmed }: { of: Entry<'decision.recorded'>; names: EntryNames; confirmed: Confirmations }) {
  const { signatures, reason, dissent = [], rules, meeting, ruleset } = payload;
  const spoke = rules.filter(({ result }) => result !== 'allows');
  const nameOf = (id: string): string => names.people[id]?.printedName ?? id;
  const howWords = ({ personId, assurance, recordedBy }: Pick<SignatureLine, 'personId' | 'assurance' | 'recordedBy'>): string => {
    const room = roomSignature({ confirmations: confirmed }, payload, personId);
    if (room !== null) return sentence(sureWords({ assurance, room }, nameOf));
    return sentence(`${assuranceWords[assurance]}${recordedBy === undefined ? '' : `, recorded by ${nameOf(recordedBy)}`}`);
  };
  return (
    <>
      {signatures.map((line) => (
        <p key={line.personId} className={styles['who']}>
          {line.printedName}
          {line.title === '' ? '' : `, ${line.title}`}, {signedMeaning(line.meaning)}: “{line.statement}” {howWords(line)}
        </p>
      ))}
      {reason !== undefined && reason.trim() !== '' && <p className={styles['who']}>Reason: “{reason}”</p>}
      {dissent.map(({ personId, words }) => (
        <p key={personId} className={styles['who']}>
          Against it, {nameOf(personId)}: “{words}”
        </p>
      ))}
      {meeting !== undefined && (
        <p className={styles['who']}>
          In meeting {meeting.meetingId}, with {meeting.present.map(nameOf).join(', ')}.
        </p>
      )}
      <p className={styles['who']}>
        {spoke.length === 0
          ? `Every rule of ruleset ${ruleset} that was asked allowed it.`
          : `Ruleset ${ruleset}: ${spoke.map(({ ruleId, result }) => `${ruleId} ${result === 'warns' ? 'warned' : 'was set aside'}`).join(', ')}; the others asked allowed it.`}
      </p>
    </>
  );
}

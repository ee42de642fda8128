import { useQuery } from '@tanstack/react-query';
import { linkOf } from '../../domain/accountability/links.ts';
import type { Entry } from '../../domain/audit/entry.ts';
import { timelineQuery } from '../../data/timeline.ts';
import type { ModelAnswer } from '../../formats/api/model.ts';
import type { TriageMeetingAnswer } from '../../formats/api/triage.ts';
import { StatusMark } from '../../parts/status-mark.tsx';
import { entryWords } from '../../parts/sentences/entry.ts';
import { deferredBefore, triedWords } from '../../parts/sentences/triage-room.ts';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { counted } from '../../ui/count.ts';
import { dayWords } from '../../ui/day.ts';
import { Unbroken } from '../../ui/unbroken.tsx';

interface TriedProps {
  readonly model: ModelAnswer;
  readonly item: TriageMeetingAnswer['meeting']['items'][number];
  readonly deploymentId: string | null;
  readonly nameOf: (id: string) => string;
}

interface Line {
  readonly on: string;
  readonly words: string;
  readonly refused: boolean;
}

/** So many are shown, the newest. */
const most = 5;

/** What was asked of people before, and what was refused: nobody asks twice for the same. */
export function Tried({ model, item, deploymentId, nameOf }: TriedProps) {
  const { data } = useQuery(timelineQuery(model.modelId, standpointOf(useView())));
  const deployment = model.deployments.find((one) => one.deploymentId === deploymentId) ?? model.deployments[0];
  const asked: readonly Line[] = (deployment?.chain.links ?? []).flatMap(({ link, asked: asks }) =>
    asks.map((one) => ({
      on: one.outcomeOn ?? one.on,
      words: triedWords(one, model.people[one.personId]?.printedName ?? nameOf(one.personId), linkOf(link).role),
      refused: false,
    })),
  );
  const items = data?.deployments.find((one) => one.deploymentId === deployment?.deploymentId)?.items ?? [];
  const refused: readonly Line[] = items.flatMap((one) => {
    if (one.kind !== 'entry' || one.entry.type !== 'command.refused' || data === undefined) return [];
    const { word, what } = entryWords(one.entry as unknown as Entry, data.names);
    return [{ on: one.day, words: `${word}: ${what}`, refused: true }];
  });
  const lines = [...asked, ...refused].toSorted((a, b) => (a.on < b.on ? -1 : 1));
  const shown = lines.slice(-most);
  const before = deferredBefore(item.deferrals);
  return (
    <section aria-labelledby="tried">
      <h2 id="tried">Already tried</h2>
      {lines.length === 0 && before === null && <p className="quiet">Nothing on record was tried.</p>}
      {lines.length > shown.length && <p className="quiet">{counted(lines.length - shown.length, 'earlier attempt')}, in its timeline.</p>}
      <ul hidden={shown.length === 0 && before === null}>
        {shown.map(({ on, words, refused: isRefused }) => (
          <li key={`${on} ${words}`}>
            <span className="quiet">{dayWords(on)}</span>
            <br />
            {isRefused && <StatusMark of="override" />} <Unbroken words={words} />
          </li>
        ))}
        {before !== null && <li>{before}</li>}
      </ul>
    </section>
  );
}

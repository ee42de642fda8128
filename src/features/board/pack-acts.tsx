import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { BoardPackAnswer } from '../../formats/api/board.ts';
import { savePackRecord } from '../../data/keeping.ts';
import { AttemptLink } from '../../parts/attempt-link.tsx';
import { useView } from '../../state/use-view.ts';
import { standpointOf } from '../../state/view.ts';
import { Popover } from '../../ui/popover.tsx';
import { saveFile } from '../../ui/save-file.ts';
import type { Step } from './deck.ts';
import { FreezeLink } from './freeze-link.tsx';
import styles from './presenter.module.css';

interface PackActsProps {
  readonly answer: BoardPackAnswer;
  readonly step: Step;
}

/** What may be done with a pack and the slide in sight. Each opens filled in, and nothing is sent before its button. */
export function PackActs({ answer: { pack, links }, step }: PackActsProps) {
  const standpoint = standpointOf(useView());
  const { packId } = pack;
  return (
    <Popover button="Pack" title={pack.title}>
      <ul className={styles['acts']}>
        {packId === null ? (
          <li>
            <FreezeLink className="">Freeze this pack</FreezeLink>
          </li>
        ) : (
          <>
            {step.slide !== null && (
              <>
                <li>
                  <AttemptLink type="board-pack.title" payload={{ packId, slide: step.slide.id, title: step.slide.title.shown }}>
                    Edit this title
                  </AttemptLink>
                </li>
                <li>
                  <AttemptLink type="board-pack.ask" payload={{ packId, slide: step.slide.id, ...begunAsk(step.slide.asks) }}>
                    Draft an ask
                  </AttemptLink>
                </li>
                {step.slide.asks.map(({ askId, status, words }) =>
                  askId === null || status === 'adopted' ? null : (
                    <li key={askId}>
                      <AttemptLink type="board-pack.adopt" payload={{ packId, askId }}>
                        Adopt: {words}
                      </AttemptLink>
                    </li>
                  ),
                )}
              </>
            )}
            <li>
              <AttemptLink type="board-pack.label" payload={{ packId, ...(pack.label === null ? {} : { words: pack.label.words }) }}>
                Counsel’s words on every page
              </AttemptLink>
            </li>
          </>
        )}
        <li>
          <SaveRecord at={links.record} />
        </li>
        <li>
          <Link to="/board" search={standpoint}>
            All packs
          </Link>
        </li>
      </ul>
      {packId === null && <p>Titles and asks are written on a frozen pack: then everybody speaks of the same numbers.</p>}
    </Popover>
  );
}

/** What the product proposes, as the beginning of somebody’s own ask. */
function begunAsk(asks: NonNullable<Step['slide']>['asks']): Readonly<Record<string, unknown>> {
  const proposed = asks.find(({ status }) => status === 'proposed');
  if (proposed === undefined) return {};
  return { words: proposed.words, due: proposed.due, ...(proposed.who === null ? {} : { who: proposed.who.personId }) };
}

/** The record up to the entry the pack rests on, as a file that goes with the printed one. */
export function SaveRecord({ at }: { readonly at: string }) {
  const save = useMutation({
    mutationFn: () => savePackRecord(at),
    onSuccess: ({ name, body }) => saveFile(name, body),
  });
  return (
    <>
      <button type="button" className="text-button" onClick={() => save.mutate()} disabled={save.isPending}>
        Save the record file
      </button>
      {save.isError && <span role="status"> It could not be read: {save.error.message}</span>}
    </>
  );
}

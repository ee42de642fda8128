import type { LinkId } from '../../domain/accountability/links.ts';
import type { DeploymentView, ModelView } from '../../domain/measures/model-view.ts';
import { isReported } from '../../domain/reported.ts';
import type { Day, Zone } from '../../domain/time.ts';
import { faceOf, joinBetween } from '../../parts/link-face.ts';
import type { Told } from '../../parts/link-words.ts';
import { chainCounts, offLinks } from '../../parts/sentences/chain-counts.ts';
import { tieWords } from '../../parts/sentences/chain-link.ts';
import { layTies } from '../../parts/ties.ts';
import { usePast } from '../../state/use-past.ts';
import { ChainRow } from './chain-row.tsx';
import styles from './chain-tab.module.css';
import { HoldsPanel } from './holds-panel.tsx';
import { OverridePanel } from './override-panel.tsx';
import { TonightPanel } from './tonight-panel.tsx';
import { WayPanel } from './way-panel.tsx';

interface ChainTabProps {
  readonly view: ModelView;
  readonly deployment: DeploymentView;
  readonly asOf: Day;
  readonly zone: Zone | null;
  /** The link whose signature is open; on paper all are. */
  readonly open: LinkId | 'all' | null;
  readonly setOpen: (link: LinkId | null) => void;
}

/** The accountability chain as a page of signatures, and beside it the night, the override path and what holds the model. */
export function ChainTab({ view, deployment, asOf, zone, open, setOpen }: ChainTabProps) {
  // What has ended runs no more: nobody has to answer for its night, and nothing holds it.
  const ended = deployment.standing.end !== null;
  return (
    <div className={`${styles['tab']} ${ended ? styles['alone'] : ''}`}>
      <div>
        <Chain view={view} deployment={deployment} asOf={asOf} open={open} setOpen={setOpen} />
        {!ended && deployment.blockers.length > 0 && <WayPanel view={view} deployment={deployment} />}
      </div>
      {!ended && (
        <div className={styles['aside']}>
          <TonightPanel view={view} deployment={deployment} asOf={asOf} zone={zone} />
          <OverridePanel deployment={deployment} fileName={view.source?.fileName ?? null} />
          <HoldsPanel view={view} deployment={deployment} asOf={asOf} />
        </div>
      )}
    </div>
  );
}

function Chain({ view, deployment, asOf, open, setOpen }: Omit<ChainTabProps, 'zone'>) {
  const { chain, cover, standing } = deployment;
  const isPast = usePast();
  const isOver = standing.end !== null;
  const endedOn = standing.end !== null && isReported(standing.end.on) ? standing.end.on : null;
  // The chain of what has ended is told of the day it ended, as far as that is known.
  const told: Told = {
    asOf: endedOn !== null && endedOn < asOf ? endedOn : asOf,
    people: view.people,
    flags: view.flags,
    fileName: view.source?.fileName ?? null,
    aloneHours: isReported(cover) && !isOver ? cover.aloneHours : null,
    pageTestedOn: isReported(cover) ? cover.pageTestedOn : null,
    isOver,
  };
  const drawn = chain.links.filter(({ tone }) => tone !== 'off');
  const ties = layTies(
    drawn.map(({ link }) => link),
    chain.ties,
  );
  const faces = drawn.map((link) => faceOf(link, isOver));
  const off = offLinks(chain);
  return (
    <section className={styles['chain']} aria-labelledby="chain-counts" style={{ '--lanes': ties.lanes } as React.CSSProperties}>
      <h2 id="chain-counts" className={styles['counts']}>
        {chainCounts(chain)}
      </h2>
      {isOver && (
        <p className={styles['ended']}>
          {endedOn === null
            ? 'It has ended, on a day not reported; its chain is shown as it would stand today.'
            : 'It has ended; its chain is shown as it stood when it ended.'}
        </p>
      )}
      {drawn.length > 0 && (
        <>
          <div className={styles['heads']} aria-hidden="true">
            <span />
            <span className={styles['duty-head']}>Duty</span>
            <span>Signature, and what it means</span>
            <span>When, version</span>
            <span>State</span>
          </div>
          <ol className={styles['links']}>
            {drawn.map((link, place) => (
              <ChainRow
                key={link.link}
                view={link}
                face={faces[place]!}
                place={place + 1}
                of={drawn.length}
                above={place === 0 ? null : joinBetween(faces[place - 1]!, faces[place]!)}
                below={place === drawn.length - 1 ? null : joinBetween(faces[place]!, faces[place + 1]!)}
                ties={ties.steps[place] ?? []}
                tie={tieWords(link, chain.ties)}
                told={told}
                deploymentId={isOver || isPast ? null : deployment.deploymentId}
                isOpen={open === 'all' || open === link.link}
                toggle={() => setOpen(open === link.link ? null : link.link)}
              />
            ))}
          </ol>
        </>
      )}
      {off !== null && <p className={styles['off']}>{off}</p>}
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { gatesQuery } from '../data/gates.ts';
import { releasesQuery } from '../data/releases.ts';
import { registerQuery } from '../data/risks.ts';
import { triageWaitingQuery } from '../data/triage.ts';
import { standpointOf } from '../state/view.ts';
import { useView } from '../state/use-view.ts';
import { countWords } from '../ui/count.ts';

export type CountedScreen = 'gates' | 'risks' | 'releases' | 'triage';

/** How many things need somebody on a screen. Nothing is shown where nothing does, or while it is read. */
export function MenuCount({ of }: { readonly of: CountedScreen }) {
  if (of === 'gates') return <HeldModels />;
  if (of === 'triage') return <WaitingItems />;
  return of === 'risks' ? <HoldingRisks /> : <HeldReleases />;
}

function HeldModels() {
  const held = useQuery(gatesQuery(standpointOf(useView()))).data?.held;
  return <Shown count={held} said={held === 1 ? 'model held' : 'models held'} />;
}

function HoldingRisks() {
  const holding = useQuery(registerQuery(standpointOf(useView()))).data?.register.counts.holding;
  return <Shown count={holding} said={holding === 1 ? 'holds release' : 'hold release'} />;
}

function HeldReleases() {
  return <Shown count={useQuery(releasesQuery(standpointOf(useView()))).data?.counts.held} said="held" />;
}

function WaitingItems() {
  const waiting = useQuery(triageWaitingQuery(standpointOf(useView()))).data?.waiting;
  return <Shown count={waiting} said={waiting === 1 ? 'item waits' : 'items wait'} />;
}

/** @param said what the count counts, for whoever hears it: "11 hold release" */
function Shown({ count, said }: { readonly count: number | undefined; readonly said: string }) {
  if (count === undefined || count === 0) return null;
  return (
    <>
      {' '}
      <span className="menu-count">{countWords(count)}</span> <span className="unseen">{said}</span>
    </>
  );
}

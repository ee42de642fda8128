import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { gatesQuery } from '../data/gates.ts';
import { releasesQuery } from '../data/releases.ts';
import { registerQuery } from '../data/risks.ts';
import { standpointOf } from '../state/view.ts';
import { useView } from '../state/use-view.ts';
import { ActingAs } from './acting-as.tsx';
import { AsOf } from './as-of.tsx';
import { MenuCount } from './menu-count.tsx';
import { RecordSwitch } from './record-switch.tsx';

/** First row: the product, its screens, and the three things every figure depends on. */
export function TopBar() {
  const standpoint = standpointOf(useView());
  const gates = useQuery(gatesQuery(standpoint)).data?.held;
  const risks = useQuery(registerQuery(standpoint)).data?.register.counts.holding;
  const releases = useQuery(releasesQuery(standpoint)).data?.counts.held;
  return (
    <header className="top-bar">
      <Link to="/portfolio" search={standpoint} className="wordmark">
        Countersign
      </Link>
      <nav className="screens" aria-label="Screens">
        <Link to="/portfolio" search={standpoint} activeOptions={{ includeSearch: false }}>
          Portfolio
        </Link>
        <Link to="/gates" search={standpoint} activeOptions={{ includeSearch: false }}>
          Gates <MenuCount of={gates} words={(count) => `${count} ${count === 1 ? 'model' : 'models'} held`} />
        </Link>
        <Link to="/risks" search={standpoint} activeOptions={{ includeSearch: false }}>
          Risks <MenuCount of={risks} words={(count) => `${count} ${count === 1 ? 'holds' : 'hold'} release`} />
        </Link>
        <Link to="/releases" search={standpoint} activeOptions={{ includeSearch: false }}>
          Releases <MenuCount of={releases} words={(count) => `${count} held`} />
        </Link>
        <Link to="/audit" search={standpoint} activeOptions={{ includeSearch: false }}>
          Audit trail
        </Link>
        <Link to="/import" search={standpoint} activeOptions={{ includeSearch: false }}>
          Import
        </Link>
        <Link to="/records" search={standpoint} activeOptions={{ includeSearch: false }}>
          Records
        </Link>
      </nav>
      <div className="standpoint">
        <RecordSwitch />
        <AsOf />
        <ActingAs />
      </div>
    </header>
  );
}

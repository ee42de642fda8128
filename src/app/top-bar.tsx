import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { gatesQuery } from '../data/gates.ts';
import { releasesQuery } from '../data/releases.ts';
import { registerQuery } from '../data/risks.ts';
import { standpointOf } from '../state/view.ts';
import { useView } from '../state/use-view.ts';
import { ActingAs } from './acting-as.tsx';
import { AsOf } from './as-of.tsx';
import { MenuLink } from './menu-link.tsx';
import { RecordSwitch } from './record-switch.tsx';
import { SetUpMenu } from './set-up-menu.tsx';

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
        <MenuLink to="/gates" words="Gates" count={gates} said={gates === 1 ? 'model held' : 'models held'} />
        <MenuLink to="/risks" words="Risks" count={risks} said={risks === 1 ? 'holds release' : 'hold release'} />
        <MenuLink to="/releases" words="Releases" count={releases} said="held" />
        <Link to="/people" search={standpoint} activeOptions={{ includeSearch: false }}>
          People
        </Link>
        <Link to="/audit" search={standpoint} activeOptions={{ includeSearch: false }}>
          Audit trail
        </Link>
        <SetUpMenu />
      </nav>
      <div className="standpoint">
        <RecordSwitch />
        <AsOf />
        <ActingAs />
      </div>
    </header>
  );
}

import { Link } from '@tanstack/react-router';
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
  return (
    <header className="top-bar">
      <Link to="/portfolio" search={standpoint} className="wordmark">
        Countersign
      </Link>
      <nav className="screens" aria-label="Screens">
        <Link to="/portfolio" search={standpoint} activeOptions={{ includeSearch: false }}>
          Portfolio
        </Link>
        <MenuLink to="gates" words="Gates" />
        <MenuLink to="risks" words="Risks" />
        <MenuLink to="releases" words="Releases" />
        <Link to="/people" search={standpoint} activeOptions={{ includeSearch: false }}>
          People
        </Link>
        <MenuLink to="triage" words="Triage" />
        <Link to="/board" search={standpoint} activeOptions={{ includeSearch: false }}>
          Board
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

import { Link } from '@tanstack/react-router';
import { standpointOf } from '../state/view.ts';
import { useView } from '../state/use-view.ts';
import { ActingAs } from './acting-as.tsx';
import { AsOf } from './as-of.tsx';
import { RecordSwitch } from './record-switch.tsx';

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

import { Link } from '@tanstack/react-router';
import './measure-views.css';

const views = [
  { to: '/portfolio/time-in-pilot', words: 'Time in pilot' },
  { to: '/portfolio/claim', words: 'What holds pilots back' },
  { to: '/gates/yield', words: 'Gate yield' },
  { to: '/portfolio/second-site', words: 'Second site' },
  { to: '/portfolio/vendors', words: 'Vendors' },
  { to: '/portfolio/money', words: 'Money' },
  { to: '/definitions', words: 'Every number, defined' },
] as const;

/** Ways into the numbers behind a portfolio, in the view one came from. */
export function MeasureViews() {
  return (
    <nav className="measure-views" aria-label="Numbers of this portfolio">
      {views.map(({ to, words }) => (
        <Link
          key={to}
          to={to}
          search={({ in: record, asof, seq, site, fn, type, unit }) => ({ in: record, asof, seq, site, fn, type, unit }) as never}
          activeOptions={{ includeSearch: false }}
        >
          {words}
        </Link>
      ))}
    </nav>
  );
}

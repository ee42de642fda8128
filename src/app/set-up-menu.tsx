import { Link, useRouterState } from '@tanstack/react-router';
import { useView } from '../state/use-view.ts';
import { standpointOf } from '../state/view.ts';
import { Popover } from '../ui/popover.tsx';

const screens = [
  { to: '/ask', words: 'Ask the owners' },
  { to: '/import', words: 'Import' },
  { to: '/records', words: 'Records' },
  { to: '/settings', words: 'Rules and settings' },
  { to: '/definitions', words: 'Definitions' },
] as const;

/** The screens that bring a record about, one step away from those it is read on. */
export function SetUpMenu() {
  const standpoint = standpointOf(useView());
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const isHere = screens.some(({ to }) => path === to || path.startsWith(`${to}/`));
  return (
    <Popover title="Set up" className={`set-up ${isHere ? 'active' : ''}`} button="Set up">
      <ul className="set-up-list">
        {screens.map(({ to, words }, place) => (
          <li key={to}>
            <Link to={to} search={standpoint} activeOptions={{ includeSearch: false }} {...(place === 0 ? { 'data-first': '' } : {})}>
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </Popover>
  );
}

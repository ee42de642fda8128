import { useRouterState } from '@tanstack/react-router';
import { usePreferences, type Density, type Theme } from '../state/preferences.ts';
import { useChangeView } from '../state/use-view.ts';
import { Modal } from '../ui/modal.tsx';
import { Switch } from '../ui/switch.tsx';

const themes = [
  { value: 'auto', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'projector', label: 'Projector' },
] as const satisfies readonly { value: Theme; label: string }[];

const densities = [
  { value: 'compact', label: 'Compact' },
  { value: 'default', label: 'Default' },
  { value: 'comfortable', label: 'Comfortable' },
] as const satisfies readonly { value: Density; label: string }[];

const keys = [
  { key: '?', what: 'This sheet' },
  { key: '/', what: 'Find in the list' },
  { key: 'J', what: 'Next model in the list' },
  { key: 'K', what: 'Previous model in the list' },
  { key: 'Enter', what: 'Open the model' },
  { key: 'X', what: 'Select the model, or take it back' },
  { key: 'T', what: 'Take the model to triage' },
  { key: 'W', what: 'Figure as a table, and back' },
  { key: '[', what: 'The day before on which something was recorded' },
  { key: ']', what: 'The day after' },
  { key: 'Y', what: 'Copy the link to this view' },
] as const;

const boardKeys = [
  { key: '→', what: 'Next slide; Space and Page Down do the same' },
  { key: '←', what: 'Slide before; Page Up does the same' },
  { key: 'Home', what: 'First slide; End: the last' },
  { key: 'F', what: 'Full screen, and back' },
  { key: 'N', what: 'Notes, and back' },
  { key: 'B', what: 'Black screen; any key brings the slide back' },
  { key: 'P', what: 'Print the pack' },
  { key: 'Esc', what: 'Close the notes, else leave the slides' },
] as const;

const triageKeys = [
  { key: '1–6', what: 'Choose an answer: 5 is always its end, 6 always puts it off' },
  { key: 'Enter', what: 'Commit the answer, from any of its fields' },
  { key: 'J', what: 'Next item' },
  { key: 'K', what: 'The item before' },
  { key: 'Alt ↑ ↓', what: 'Move the item in the queue' },
  { key: 'N', what: 'Add a note to the minutes, on the item or the meeting' },
  { key: 'S', what: 'Skip the item: it comes back last of those that must still leave' },
  { key: 'U', what: 'Undo the last answer, until the meeting closes' },
  { key: 'O', what: 'Open the model' },
  { key: 'C', what: 'The full chain' },
  { key: 'T', what: 'Take the wheel, while another tab drives' },
  { key: 'E', what: 'Close the meeting' },
  { key: 'Esc', what: 'Leave the answer' },
] as const;

/** Rooms of their own, with keys of their own. */
const roomKeys = { board: boardKeys, triage: triageKeys } as const;

function keysOfRoom(path: string): readonly { readonly key: string; readonly what: string }[] {
  if (path.startsWith('/board/')) return roomKeys.board;
  return path.startsWith('/triage/') ? roomKeys.triage : [];
}

/** The single keys, the theme and the density, in a sheet of their own. */
export function KeyTable({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { theme, density, singleKeys, prefer } = usePreferences();
  const changeView = useChangeView();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const own = keysOfRoom(path);
  return (
    <Modal title="Keys and display" open={open} onClose={onClose}>
      <table className="key-table">
        <caption className="unseen">Single keys</caption>
        <tbody>
          {[...own, ...keys.filter(({ key }) => !own.some((one) => one.key === key))].map(({ key, what }) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="sheet-line">
        <label>
          <input type="checkbox" checked={singleKeys} onChange={({ currentTarget }) => prefer({ singleKeys: currentTarget.checked })} />{' '}
          Single keys are on
        </label>
      </div>
      <div className="sheet-line">
        <span>Theme</span>
        <Switch
          legend="Theme"
          value={theme}
          options={themes}
          onChoose={(value) => {
            prefer({ theme: value });
            changeView({ theme: undefined }, 'replace');
          }}
        />
      </div>
      <div className="sheet-line">
        <span>Rows</span>
        <Switch
          legend="Rows"
          value={density}
          options={densities}
          onChoose={(value) => {
            prefer({ density: value });
            changeView({ density: undefined }, 'replace');
          }}
        />
      </div>
    </Modal>
  );
}

import { useEffect, useRef } from 'react';
import styles from './sheet.module.css';

interface CellEditorProps {
  readonly label: string;
  /** What stands in it at first. */
  readonly text: string;
  /** The text was there before: all of it is selected, so that typing replaces it. */
  readonly isWhole: boolean;
  readonly choices: readonly string[];
  readonly column: number;
  readonly onDone: (text: string, then: 'down' | 'right' | 'left' | 'stay') => void;
  readonly onCancel: () => void;
}

/** A cell while somebody types into it. Enter and Tab keep what was typed, Escape does not. */
export function CellEditor({ label, text, isWhole, choices, column, onDone, onCancel }: CellEditorProps) {
  const field = useRef<HTMLInputElement>(null);
  const left = useRef(false);
  useEffect(() => {
    field.current?.focus();
    if (isWhole) field.current?.select();
  }, [isWhole]);
  const done = (then: 'down' | 'right' | 'left' | 'stay'): void => {
    if (left.current) return;
    left.current = true;
    onDone(field.current?.value ?? '', then);
  };
  return (
    <div role="gridcell" className={styles['cell']} aria-colindex={column + 3} aria-selected data-editing>
      <input
        ref={field}
        className={styles['editor']}
        aria-label={label}
        defaultValue={text}
        list={choices.length === 0 ? undefined : 'sheet-choices'}
        autoComplete="off"
        onBlur={() => done('stay')}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') done('down');
          else if (event.key === 'Tab') done(event.shiftKey ? 'left' : 'right');
          else if (event.key === 'Escape') {
            left.current = true;
            onCancel();
          } else return;
          event.preventDefault();
        }}
        onPaste={(event) => event.stopPropagation()}
        onCopy={(event) => event.stopPropagation()}
      />
      {choices.length > 0 && (
        <datalist id="sheet-choices">
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </datalist>
      )}
    </div>
  );
}

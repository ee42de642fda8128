import { useMutation } from '@tanstack/react-query';
import { counted } from '../../ui/count.ts';
import { rejectedText } from './file-reading.ts';
import { saveText } from './save-text.ts';
import styles from './rows-step.module.css';

/** The rows that stay behind, as a file with the reasons beside them: put right, it can be loaded. */
export function RejectedRows({ name, count }: { name: string; count: number }) {
  const save = useMutation({
    mutationFn: async () => saveText(`${name.replace(/\.[^.]+$/, '')} held back.csv`, await rejectedText()),
  });
  return (
    <p className={styles['tools']}>
      <button type="button" className="button" onClick={() => save.mutate()}>
        Download the {counted(count, 'row')} with reasons (CSV)
      </button>
      <span className="quiet">Put right, that file loads by itself.</span>
      {save.error !== null && <span role="alert">The file could not be written: {save.error.message}</span>}
    </p>
  );
}

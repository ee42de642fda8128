import { useCallback, useState } from 'react';
import { readAttempt } from '../../formats/attempt.ts';
import { commandHeading, isCommandType } from '../../parts/sentences/command.ts';
import type { Names } from '../../parts/sentences/command/told.ts';
import { useChangeView, useView } from '../../state/use-view.ts';
import { Modal } from '../../ui/modal.tsx';
import { AttemptForm } from './attempt-form.tsx';
import type { Standing } from './standing.ts';
import styles from './decide.module.css';

/** Opens over a screen whose address has an attempt (`do=`). Nothing is sent before it is confirmed; Escape closes it, and the screen is as it was. */
export function DecideDialog({ standing }: { readonly standing: Standing }) {
  const view = useView();
  const change = useChangeView();
  const [names, setNames] = useState<Names>({});
  const link = view.do;
  const attempt = link === undefined ? null : readAttempt(link);
  const close = useCallback(() => {
    change({ do: undefined, as: undefined }, 'replace');
  }, [change]);
  const known = attempt !== null && isCommandType(attempt.type) ? attempt.type : null;
  const title = attempt === null ? 'Decide' : known === null ? 'No such decision' : commandHeading(known, attempt.payload, names);
  return (
    <Modal title={title} open={attempt !== null} onClose={() => link !== undefined && close()} wide staysOpen>
      {attempt !== null && known === null && (
        <p className={styles['unknown']}>
          This link asks for <code>{attempt.type}</code>, and there is no such decision. Nothing was sent.
        </p>
      )}
      {attempt !== null && known !== null && (
        <AttemptForm
          key={`${standing.record.id} ${link}`}
          type={known}
          begun={attempt.payload}
          link={`${standing.record.id} ${link}`}
          standing={standing}
          onNames={setNames}
          onClose={close}
        />
      )}
    </Modal>
  );
}

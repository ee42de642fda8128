import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '../../data/session.ts';
import type { Beside, CellId, Sayings, SheetCommand } from '../../domain/sheet/commands-of.ts';
import type { SheetRow } from '../../domain/sheet/sheet-row.ts';
import type { RecordSummary } from '../../formats/api/records.ts';
import { Modal } from '../../ui/modal.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { RecordPreview } from './record-preview.tsx';

export interface RecordDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly record: RecordSummary;
  readonly commands: (beside: Beside) => readonly SheetCommand[];
  readonly said: Sayings;
  /** Cells that were not understood, and stay in the sheet. */
  readonly unread: number;
  readonly decidedOn: number;
  readonly nameOf: (id: string) => string;
  readonly rows: readonly SheetRow[];
  readonly onRecorded: (cells: readonly CellId[], notRecorded: ReadonlyMap<CellId, string>) => void;
}

/** Before anything is recorded: what will be, what the rules refuse and why, and in whose name. */
export function RecordDialog({ open, onClose, ...rest }: RecordDialogProps) {
  const { data: session } = useQuery(sessionQuery(rest.record.id));
  return (
    <Modal title="Record these changes" open={open} onClose={onClose} wide staysOpen>
      {session === undefined ? <Waiting words="Reading who acts" /> : <RecordPreview {...rest} person={session.person} onClose={onClose} />}
    </Modal>
  );
}

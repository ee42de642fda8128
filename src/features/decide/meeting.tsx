import type { CommandType } from '../../domain/authority/command.ts';
import type { Beginning } from '../../data/commands.ts';
import { FieldList, type Form } from './field-input.tsx';
import { text, type Fields } from './fields/field.ts';
import { payloadOf } from './payload-of.ts';
import styles from './decide.module.css';

export const meetingFields: Fields = {
  meetingId: text('Meeting', { hint: 'Its name or day, as the minutes have it.' }),
  present: {
    kind: 'people',
    label: 'Present',
    hint: 'A quorum is the chair and half; for care and payment, compliance and clinical safety too.',
  },
};

/** What a committee may decide in a meeting. The rules say whether it has to. */
export const committeeMay: ReadonlySet<CommandType> = new Set<CommandType>([
  'gate.decide',
  'gate.waive',
  'question.accept',
  'risk.accept',
  'risk.close',
  'adr.accept',
  'adr.supersede',
  'pilot.charter',
  'deployment.transition',
  'deployment.extend',
  'deployment.suspend',
  'deployment.resume',
  'deployment.end',
  'lapse.confirm',
  'lapse.correct',
  'autonomy.change',
  'refusal.override',
  'setting.change',
  'limits.rebase',
]);

/** The command as the committee's, where a meeting decides it. */
export function inMeeting(item: Beginning, meeting: Readonly<Record<string, unknown>> | null): Beginning {
  return meeting === null ? item : { type: 'meeting.decide', payload: { ...payloadOf(meetingFields, meeting), item } };
}

interface MeetingProps {
  readonly form: Form;
  readonly held: boolean;
  readonly onHold: (held: boolean) => void;
}

/** Some decisions are the committee's: then it is recorded who was there. */
export function Meeting({ form, held, onHold }: MeetingProps) {
  return (
    <>
      <label className={styles['tick']}>
        <input type="checkbox" checked={held} onChange={({ currentTarget }) => onHold(currentTarget.checked)} />
        The AI governance committee decides this in a meeting
      </label>
      {held && <FieldList fields={meetingFields} path={[]} form={form} />}
    </>
  );
}

import type { CoSigner } from '../../domain/authority/command.ts';
import type { Form } from './field-input.tsx';
import { FieldInput } from './field-input.tsx';
import type { Field, Fields, FieldsOf } from './fields/field.ts';
import { choice, person } from './fields/field.ts';
import { documentFields } from './fields/shared.ts';

const signer: FieldsOf<CoSigner> = {
  personId: person('Who'),
  how: choice('How their signature was given', [
    { value: 'in the room', label: 'In the room: they are here and say so' },
    { value: 'attested from a document', label: 'Attested from a document' },
  ]),
  document: { kind: 'group', label: 'The document', fields: documentFields, optional: true },
};

/** What comes with a command: those who sign with whoever acts. */
export const besideFields: Fields & { readonly signers: Field } = {
  signers: {
    kind: 'rows',
    label: 'Who signs with you',
    hint: 'You record their signatures: they are shown as given in the room, or attested from a document, never as their own.',
    one: 'a signer',
    fields: signer,
    optional: true,
  },
};

/** Those who sign with whoever acts: folded away until somebody does. */
export function CoSigners({ form, open }: { readonly form: Form; readonly open: boolean }) {
  return (
    <details open={open}>
      <summary>Somebody signs with you</summary>
      <FieldInput field={besideFields.signers} path={['signers']} form={form} />
    </details>
  );
}

import type { CommandPayloads, CommandType } from '../../../domain/authority/command.ts';
import { chainFields } from './chain-fields.ts';
import type { Fields, FieldsOf } from './field.ts';
import { gateFields } from './gate-fields.ts';
import { lifeFields } from './life-fields.ts';
import { modelFields } from './model-fields.ts';
import { boardFields } from './board-fields.ts';
import { meetingFields } from './meeting-fields.ts';
import { packFields } from './pack-fields.ts';
import { peopleFields } from './people-fields.ts';
import { planFields } from './plan-fields.ts';
import { recordFields } from './record-fields.ts';
import { riskFields } from './risk-fields.ts';

const tables: { readonly [T in CommandType]: FieldsOf<CommandPayloads[T]> } = {
  ...peopleFields,
  ...modelFields,
  ...chainFields,
  ...gateFields,
  ...packFields,
  ...boardFields,
  ...meetingFields,
  ...riskFields,
  ...planFields,
  ...lifeFields,
  ...recordFields,
};

/** What a command asks of whoever gives it, in the order it is asked. */
export function fieldsOf(type: CommandType): Fields {
  return tables[type];
}

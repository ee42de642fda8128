import { dayWords } from '../../domain/words.ts';
import { packFileName } from './pack-file-name.ts';
import type { Pack } from './pack.ts';
import { questionsOf, scopeWords } from './pack-words.ts';

export interface MailText {
  /** The address, where the owner's contact is one. */
  readonly to: string | null;
  readonly subject: string;
  readonly body: string;
}

const SHOWN_MODELS = 12;

/** A mail to paste: the product sends nothing itself. */
export function mailText(pack: Pack, as: 'xlsx' | 'html' = 'xlsx'): MailText {
  const { owner, institution, due, models } = pack;
  const contact = owner.contact?.trim() ?? '';
  const named = models.slice(0, SHOWN_MODELS).map(({ modelName, site }) => `- ${modelName}, ${site}`);
  const more = models.length - named.length;
  const open =
    as === 'xlsx'
      ? 'It opens in Excel or LibreOffice. Fill in the coloured cells, save it, and send it back as a reply to this mail.'
      : 'Open it in your browser (it needs no network), fill it in, press “Save the answers”, and send me the small file it saves.';
  return {
    to: /^\S+@\S+\.\S+$/.test(contact) ? contact : null,
    subject: `${scopeWords(pack)}: please answer by ${dayWords(due)}`,
    body: [
      `Dear ${owner.name},`,
      '',
      `${institution} is putting on record who answers for each AI model in use. You are named as the person to ask about:`,
      '',
      ...named,
      ...(more > 0 ? [`- and ${more} more, listed in the file`] : []),
      '',
      `The attached file, ${packFileName(pack, as)}, asks about each of them:`,
      '',
      ...questionsOf(pack).map(({ words }) => `- ${words}`),
      '',
      open,
      '',
      `Please send it back by ${dayWords(due)}. “I do not know” and “Not mine, ask …” are good answers. By answering you accept nothing, and you need not finish it in one go.`,
      '',
      'Thank you very much.',
    ].join('\n'),
  };
}

import type { Day } from '../../domain/time.ts';
import { dayWords } from '../../domain/words.ts';
import type { MailText } from './mail-text.ts';
import { packFileName } from './pack-file-name.ts';
import { scopeWords } from './pack-words.ts';
import type { Pack, PackModel } from './pack.ts';

/** What is still waited for from a pack. */
export interface StillOpen {
  /** The day the reminder is written on. */
  readonly today: Day;
  /** Questions asked, and those replied to. */
  readonly asked: number;
  readonly replied: number;
  /** Models with a question nobody has replied to. */
  readonly models: readonly PackModel[];
}

const SHOWN_MODELS = 12;

/** A second mail for the same pack: what has come, what has not, and that the file sent before is still good. */
export function reminderText(pack: Pack, { today, asked, replied, models }: StillOpen, as: 'xlsx' | 'html' = 'xlsx'): MailText {
  const { owner, institution, due, writtenOn } = pack;
  const contact = owner.contact?.trim() ?? '';
  const named = models.slice(0, SHOWN_MODELS).map(({ modelName, site }) => `- ${modelName}, ${site}`);
  const more = models.length - named.length;
  const passed = due < today;
  return {
    to: /^\S+@\S+\.\S+$/.test(contact) ? contact : null,
    subject: `Reminder: ${scopeWords(pack)}, ${passed ? 'due' : 'please answer by'} ${dayWords(due)}`,
    body: [
      `Dear ${owner.name},`,
      '',
      `On ${dayWords(writtenOn)} I wrote to you for ${institution} about who answers for the AI models you are named for. ${
        replied === 0 ? 'Nothing has reached me yet.' : `Thank you for what you sent: ${replied} of ${asked} questions have a reply.`
      } I still wait for your word on:`,
      '',
      ...named,
      ...(more > 0 ? [`- and ${more} more, listed in the file`] : []),
      '',
      `${
        passed ? `The date was ${dayWords(due)}, and your answers are as useful now.` : `The date is ${dayWords(due)}.`
      } The file is ${packFileName(pack, as)}, attached again; if you have begun to fill in the first one, go on with that. You need not repeat what you sent.`,
      '',
      '“I do not know” and “Not mine, ask …” are good answers. By answering you accept nothing.',
      '',
      'Thank you very much.',
    ].join('\n'),
  };
}

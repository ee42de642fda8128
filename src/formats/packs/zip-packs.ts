import { strToU8, zipSync, type Zippable } from 'fflate';
import { startWork } from '../imports/grid.ts';
import { mailText } from './mail-text.ts';
import { packFileName } from './pack-file-name.ts';
import type { Pack } from './pack.ts';
import { writePackHtml } from './write-pack-html.ts';
import { writePackXlsx } from './write-pack-xlsx.ts';
import { writtenAt } from './write-workbook.ts';

/**
 * Many packs as one zip, each with the mail that goes with it: a browser asks
 * before it saves a second file, and nobody wants to be asked fourteen times.
 * Written in short stretches, so that a page may wait for it.
 * @throws RangeError for no packs, Stopped if cancelled
 */
export async function zipPacks(packs: readonly Pack[], as: 'xlsx' | 'html', signal?: AbortSignal): Promise<Uint8Array> {
  const [first] = packs;
  if (first === undefined) throw new RangeError('No packs to write');
  const work = startWork(() => undefined, signal);
  const files: Zippable = {};
  for (const pack of packs) {
    const { to, subject, body } = mailText(pack, as);
    const mail = [...(to === null ? [] : [`To: ${to}`]), `Subject: ${subject}`, '', body, ''].join('\n');
    const name = packFileName(pack, as);
    // A workbook is packed already.
    files[name] = as === 'xlsx' ? [writePackXlsx(pack), { level: 0 }] : strToU8(writePackHtml(pack));
    files[name.replace(/\.\w+$/, '-mail.txt')] = strToU8(mail);
    // oxlint-disable-next-line no-await-in-loop -- the pause between packs is the point
    await work.breathe();
  }
  return zipSync(files, { mtime: writtenAt(first.writtenOn) });
}

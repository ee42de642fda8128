import type { BoardPackAnswer } from '../../formats/api/board.ts';
import { saveFile } from '../../ui/save-file.ts';

const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** Write a pack as a presentation and hand it over as a file. The writer is loaded when somebody asks for it. */
export async function savePptx(pack: BoardPackAnswer['pack']): Promise<void> {
  const [{ packToPptx }, { pptxFileName }] = await Promise.all([
    import('../../formats/pptx/pack-to-pptx.ts'),
    import('../../formats/pptx/pptx-file-name.ts'),
  ]);
  saveFile(pptxFileName(pack), new Blob([new Uint8Array(packToPptx(pack))], { type: PPTX }));
}

import { describe, expect, it } from 'vitest';
import { createReturnsReader } from '../../../src/formats/packs/returns-reader.ts';
import { startReturnsWorker } from '../../../src/formats/packs/start-returns-worker.ts';
import { writePackXlsx } from '../../../src/formats/packs/write-pack-xlsx.ts';
import { harbourPack, knownBy, typedInto } from './support/packs.ts';

describe('returned packs in a browser', () => {
  it('are read in a worker beside the page, files as the browser hands them over', async () => {
    const one = typedInto(writePackXlsx(harbourPack), { G5: 'Data hall 2', F6: 'I do not know' });
    const files = [new File([one.slice()], 'a.xlsx'), new File(['not a pack'], 'b.xlsx')].map((file) => ({
      name: file.name,
      content: file,
    }));
    // What the worker itself said: where none could start, the page would read in its stead.
    const heard: string[] = [];
    const reader = createReturnsReader(async () => {
      const worker = startReturnsWorker();
      worker.addEventListener('message', ({ data }: MessageEvent<{ readonly type: string }>) => heard.push(data.type));
      return worker;
    });
    const told: number[] = [];
    const preview = await reader.preview(
      { files, known: knownBy(harbourPack), onRecord: [] },
      { onProgress: ({ done }) => told.push(done) },
    );
    expect(preview?.counts).toMatchObject({ files: 2, answered: 1, doNotKnow: 1, damaged: 1 });
    expect(heard).toEqual(['alive', 'progress', 'progress', 'piece', 'preview']);
    expect(told).toEqual([1, 2]);
    reader.close();
  });
});

/** Packs as the backend serves them: of the demonstration, of the VA's file, and of a day before anything was written. */
import type { BoardPackAnswer } from '../../../../src/formats/api/board.ts';
import { startBackend } from '../../../mocks/asking.ts';
import { loaded } from '../../../mocks/loaded.ts';
import { shippedDemonstration } from '../../../support/real-backend.ts';

type Served = BoardPackAnswer['pack'];

/** The packs, by what they are of. */
export async function servedPacks(): Promise<{
  readonly demonstration: Served;
  readonly committee: Served;
  readonly va: Served;
  readonly before: Served;
}> {
  const start = await startBackend({ demonstration: await shippedDemonstration() });
  const va = await loaded(start, 'test/data/va-2025.csv');
  const packOf = async (query: string): Promise<Served> => {
    const { body } = await start.ask(`/api/v1/board/draft?${query}`);
    return (body as unknown as BoardPackAnswer).pack;
  };
  return {
    demonstration: await packOf('in=saltmarsh&asof=2026-10-30'),
    committee: await packOf('in=saltmarsh&asof=2026-10-30&audience=committee'),
    va: await packOf(`in=${va}`),
    before: await packOf('in=saltmarsh&asof=2001-01-01'),
  };
}

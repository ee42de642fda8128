import { describe, expect, it } from 'vitest';
import { GaveWayError, type LogStore } from '../../mocks/store/log-store.ts';
import { memoryStore } from '../../mocks/store/memory-store.ts';
import { startBackend } from './asking.ts';

/** A store that fails from now on, as a browser's can. */
async function failing(error: Error) {
  const store = memoryStore();
  const start = await startBackend({ store });
  const fail = async () => {
    throw error;
  };
  Object.assign(store, { list: fail, head: fail, setNote: fail } satisfies Partial<LogStore>);
  return start;
}

describe('a store that fails', () => {
  it.each([
    [new GaveWayError(), 503, 'gave-way'],
    [new DOMException('Full', 'QuotaExceededError'), 507, 'no-room'],
    [new Error('The disk is gone'), 500, 'fault'],
  ])('is said as a problem with a remedy: %s', async (error, status, kind) => {
    const { ask } = await failing(error);
    for (const path of ['/api/v1/records', '/api/v1/portfolio', '/api/v1/session']) {
      expect((await ask(path)).body).toMatchObject({ status, type: `urn:countersign:problem:${kind}`, remedy: expect.any(String) });
    }
  });

  it('answers again once it is back', async () => {
    let busy = false;
    const kept = memoryStore();
    const store: LogStore = {
      ...kept,
      list: async () => {
        if (busy) throw new Error('Busy');
        return kept.list();
      },
    };
    const { ask } = await startBackend({ store });
    busy = true;
    expect((await ask('/api/v1/records')).status).toBe(500);
    busy = false;
    expect((await ask('/api/v1/records')).status).toBe(200);
  });
});

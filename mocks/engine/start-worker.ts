/** Make the worker: from its own file, or, where the product is one file, from inside it. */
export async function startWorker(): Promise<Worker> {
  // Two modules, so that each build carries one of them only.
  if (import.meta.env.MODE === 'file') return (await import('./worker-inside.ts')).workerInside();
  return (await import('./worker-beside.ts')).workerBeside();
}

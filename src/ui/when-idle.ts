/** Resolves once the browser has drawn what it has and nothing waits. Safari has no idle callback: there, a moment later. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => requestAnimationFrame(() => resolve()), { timeout: 2000 });
    else setTimeout(resolve, 200);
  });
}

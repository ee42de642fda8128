/** Starts the mocked backend, then the app: the only file that knows both. */
// Asked for first, so that both travel at once.
const app = import('./app/mount-app.tsx');

if (import.meta.env.VITE_API_URL === undefined) {
  const { startMocks } = await import('../mocks/browser.ts');
  startMocks();
}

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the product.');
const { mountApp } = await app;
mountApp(root);

export {};

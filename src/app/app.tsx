import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import '../ui/base.css';
import '../ui/controls.css';
import { queries } from './queries.ts';
import { createAppRouter } from './router.tsx';

const router = createAppRouter();

/** The product: its providers and its routes. */
export function App() {
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}

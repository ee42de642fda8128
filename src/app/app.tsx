import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import '../ui/base.css';
import '../ui/controls.css';
import { createAppRouter } from './router.tsx';

const queries = new QueryClient({
  // An answer is right until a command changes the record: then its resource says so.
  defaultOptions: { queries: { staleTime: Infinity, retry: 1, refetchOnWindowFocus: false } },
});
const router = createAppRouter();

/** The product: its providers and its routes. */
export function App() {
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}

import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy } from 'react';
import '../ui/base.css';
import '../ui/controls.css';
import { FigSaving, type FigSavingProps } from '../ui/fig-saving.ts';
import { queries } from './queries.ts';
import { createAppRouter } from './router.tsx';

const router = createAppRouter();

const SaveFigure = lazy(() => import('../parts/save-figure.tsx').then((file) => ({ default: file.SaveFigure })));

function saving(props: FigSavingProps) {
  return <SaveFigure {...props} />;
}

/** The product: its providers and its routes. */
export function App() {
  return (
    <QueryClientProvider client={queries}>
      <FigSaving value={saving}>
        <RouterProvider router={router} />
      </FigSaving>
    </QueryClientProvider>
  );
}

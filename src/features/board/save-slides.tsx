import { useMutation } from '@tanstack/react-query';
import type { BoardPackAnswer } from '../../formats/api/board.ts';

/** The pack as a presentation: charts and tables that can be edited there. What writes it comes with the wish for it. */
export function SaveSlides({ pack }: { readonly pack: BoardPackAnswer['pack'] }) {
  const save = useMutation({
    mutationFn: async () => {
      const { savePptx } = await import('./save-pptx.ts');
      await savePptx(pack);
    },
  });
  return (
    <>
      <button type="button" className="button" onClick={() => save.mutate()} disabled={save.isPending}>
        Export PPTX
      </button>
      {save.isError && <span role="status"> It could not be written: {save.error.message}</span>}
    </>
  );
}

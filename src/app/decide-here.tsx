import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { sessionQuery } from '../data/session.ts';
import type { RecordSummary } from '../formats/api/records.ts';
import { useRecord } from '../state/use-record.ts';
import { useChangeView, useView } from '../state/use-view.ts';
import { useChooseActor } from '../state/use-choose-actor.ts';
import { useNotToday } from './use-not-today.ts';

const DecideDialog = lazy(() => import('../features/decide/decide-dialog.tsx').then((file) => ({ default: file.DecideDialog })));

/** The dialog in which things are decided, over any screen whose address has an attempt. It stays mounted once it was needed: the platform gives focus back when it closes. */
export function DecideHere() {
  const { do: attempt } = useView();
  const { record } = useRecord();
  const [needed, setNeeded] = useState(false);
  if (attempt !== undefined && !needed) setNeeded(true);
  if (!needed || record === undefined) return null;
  return (
    <Suspense fallback={null}>
      <DecideIn record={record} />
    </Suspense>
  );
}

function DecideIn({ record }: { readonly record: RecordSummary }) {
  const { as, asof } = useView();
  const { data: session } = useQuery(sessionQuery(record.id));
  const { mutateAsync } = useChooseActor(record.id);
  const notToday = useNotToday();
  const change = useChangeView();
  if (session === undefined) return null;
  const { person } = session;
  return (
    <DecideDialog
      standing={{
        record,
        actor: person,
        as: as === undefined || as === person?.personId ? null : as,
        asof: asof !== undefined && asof > record.today ? undefined : asof,
        notToday,
        act: (personId) => mutateAsync(personId),
        returnToToday: () => change({ asof: undefined, seq: undefined }),
      }}
    />
  );
}

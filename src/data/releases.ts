import { queryOptions } from '@tanstack/react-query';
import { releaseAnswer, releasesAnswer, type ReleaseAnswer, type ReleasesAnswer } from '../formats/api/releases.ts';
import { viewQuery, type View } from '../formats/api/view.ts';
import { addressOf, ask } from './client.ts';
import { isSameStandpoint, narrow, standKeys } from './view-keys.ts';

/** The release plan on a day. */
export function releasesQuery(view: View) {
  const asked = narrow(view, [...standKeys, 'show']);
  return queryOptions({
    queryKey: ['releases', asked] as const,
    queryFn: ({ signal }): Promise<ReleasesAnswer> => ask(addressOf('/releases', viewQuery(asked)), releasesAnswer, { signal }),
    placeholderData: (old, before) => (isSameStandpoint(asked, before?.queryKey) ? old : undefined),
  });
}

/** One release on a day. */
export function releaseQuery(releaseId: string, view: View) {
  const asked = narrow(view, standKeys);
  return queryOptions({
    queryKey: ['release', releaseId, asked] as const,
    queryFn: ({ signal }): Promise<ReleaseAnswer> =>
      ask(addressOf(`/releases/${encodeURIComponent(releaseId)}`, viewQuery(asked)), releaseAnswer, { signal }),
  });
}

import { queryOptions } from '@tanstack/react-query';
import { moneyAnswer, type MoneyAnswer } from '../formats/api/money.ts';
import { secondSiteAnswer, type SecondSiteAnswer } from '../formats/api/second-site.ts';
import { vendorsAnswer, type VendorsAnswer } from '../formats/api/vendors.ts';
import { viewQuery, type View } from '../formats/api/view.ts';
import { addressOf, ask } from './client.ts';
import { filterKeys, narrow } from './view-keys.ts';

/** Whether what works at one site works at the next. */
export function secondSiteQuery(view: View) {
  const asked = narrow(view, filterKeys);
  return queryOptions({
    queryKey: ['second-site', asked] as const,
    queryFn: ({ signal }): Promise<SecondSiteAnswer> => ask(addressOf('/second-site', viewQuery(asked)), secondSiteAnswer, { signal }),
  });
}

/** Signed pilots, paid contracts, renewals. */
export function vendorsQuery(view: View) {
  const asked = narrow(view, filterKeys);
  return queryOptions({
    queryKey: ['vendors', asked] as const,
    queryFn: ({ signal }): Promise<VendorsAnswer> => ask(addressOf('/vendors', viewQuery(asked)), vendorsAnswer, { signal }),
  });
}

/** What the portfolio costs. */
export function moneyQuery(view: View) {
  const asked = narrow(view, filterKeys);
  return queryOptions({
    queryKey: ['money', asked] as const,
    queryFn: ({ signal }): Promise<MoneyAnswer> => ask(addressOf('/money', viewQuery(asked)), moneyAnswer, { signal }),
  });
}

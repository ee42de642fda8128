import { filterOf, type View } from '../../src/formats/api/view.ts';

/** What an answer was narrowed by, as it was understood. */
export function shownFilter(view: View): Readonly<Record<string, string>> {
  const { show, 'show-part': part } = view;
  return { ...filterOf(view), ...(show === undefined ? {} : { show }), ...(part === undefined ? {} : { 'show-part': part }) };
}

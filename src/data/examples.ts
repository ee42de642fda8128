import { queryOptions } from '@tanstack/react-query';
import { exampleList, type Example, type ExampleList } from '../formats/api/examples.ts';
import { addressOf, ask, send } from './client.ts';

/** Real public files that come with the product. */
export function examplesQuery() {
  return queryOptions({
    queryKey: ['examples'] as const,
    queryFn: ({ signal }): Promise<ExampleList> => ask(addressOf('/examples'), exampleList, { signal }),
  });
}

/** A shipped file, byte for byte as published. */
export async function exampleBytes({ href }: Pick<Example, 'href'>, signal?: AbortSignal): Promise<ArrayBuffer> {
  const response = await send(addressOf(href), { headers: { accept: '*/*' }, signal });
  return response.arrayBuffer();
}

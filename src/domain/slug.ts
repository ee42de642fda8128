/**
 * An id from a printed name: its last word, without what follows a comma, as
 * "Alice Moorhen, RN" is `moorhen`. A name that is taken gets a number.
 */
export function slugOf(printedName: string, isTaken: (id: string) => boolean): string {
  const [name = ''] = printedName.split(',');
  const word =
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .findLast((part) => part !== '') ?? 'person';
  let id = word;
  for (let number = 2; isTaken(id); number += 1) id = `${word}-${number}`;
  return id;
}

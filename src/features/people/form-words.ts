/** What a form's field says, without blanks at its ends and doubled spaces; empty where it says nothing. */
export function formWords(said: FormData, name: string): string {
  const value = said.get(name);
  return typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : '';
}

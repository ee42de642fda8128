/** The five steps of an import, in order; each is a URL. */
export const steps = ['file', 'columns', 'values', 'rows', 'load'] as const;

export type Step = (typeof steps)[number];

export const stepWords: Readonly<Record<Step, string>> = {
  file: 'File',
  columns: 'Match columns',
  values: 'Match values',
  rows: 'Check rows',
  load: 'Load',
};

/** The step a URL names; the first where it names none. */
export function stepOf(text: string): Step {
  return steps.find((step) => step === text) ?? 'file';
}

/** The step that follows; null after the last. */
export function nextStep(step: Step): Step | null {
  return steps[steps.indexOf(step) + 1] ?? null;
}

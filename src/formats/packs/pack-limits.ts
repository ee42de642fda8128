/** How much may come back, in one file and at once. Beyond it a file is refused with what was found. */
export const packLimits = {
  /** Bytes of one returned file; a pack of 40 models has about 30 kB. */
  fileBytes: 8 * 1024 * 1024,
  /** Bytes one part of a returned workbook, and all its parts, may inflate to. */
  entryBytes: 24 * 1024 * 1024,
  workbookBytes: 32 * 1024 * 1024,
  /** Files at once. */
  files: 2_000,
  /** Characters of an answer or of whom to ask, as the record keeps them. */
  answer: 4_000,
  name: 200,
} as const;

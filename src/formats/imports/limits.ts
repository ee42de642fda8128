/**
 * How much one file may hold. A file beyond a limit is refused with the number
 * found and what to do; it is never read in part without saying so.
 */
export const limits = {
  /** Bytes of the file as it lies on disk. */
  fileBytes: 64 * 1024 * 1024,
  /** Rows below the header; the largest published portfolio (all agencies of a year) holds under 4,000. */
  models: 20_000,
  columns: 512,
  /** Characters of one cell; a spreadsheet program stops at 32,767. */
  cellChars: 100_000,
  /** Bytes one part of a workbook may inflate to, whatever size it declares. */
  entryBytes: 128 * 1024 * 1024,
  /** Bytes all parts of a workbook may inflate to. */
  workbookBytes: 192 * 1024 * 1024,
  /** Beyond this many bytes, a part that inflates more than `ratio`-fold is no spreadsheet. */
  ratioFrom: 1024 * 1024,
  ratio: 400,
  zipEntries: 4_000,
  jsonDepth: 64,
  /** Problems listed one by one; the rest are counted. */
  problems: 2_000,
} as const;

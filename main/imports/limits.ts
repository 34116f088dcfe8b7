/** The limits of an import. Genuine workbooks and documents of a department are far below them. */
export const LIMITS = {
  /** All files of one import. */
  bytes: 20_000_000,
  files: 30,
  zipEntries: 1000,
  inflated: 50_000_000,
  /** Inflated bytes per packed byte, for large entries. */
  ratio: 200,
  ratioFrom: 2_000_000,
  xmlDepth: 200,
  rowsPerSheet: 20_000,
  columns: 200,
  sheets: 100,
  cells: 400_000,
  /** For all cells of a workbook; cells may share a text, so a small file can hold many. */
  characters: 10_000_000,
  paragraphs: 20_000,
  pdf: {
    pages: 600,
    /** For all pages, so that a timeout is reported before the process is ended. */
    milliseconds: 6_500,
    charactersPerPage: 60_000,
    /** For all pages. */
    characters: 2_000_000,
    /** Objects and pieces of lines on one page. */
    drawnPerPage: 400_000,
    formDepth: 16,
    /** Horizontal times vertical lines on one page; with more it is a drawing, not a table. */
    crossings: 4_000_000,
    cellsPerTable: 40_000,
  },
  heapMb: 160,
  /** The growth of the reading process's memory, heap and buffers. */
  grownMb: 230,
  /** CPU time of one reading. */
  milliseconds: 10_000,
  /** After this time it is ended, however little it has worked: the machine may be busy. */
  waitMs: 40_000,
} as const;

/** The limits of an import. Real workbooks and documents of a department stay far below. */
export const LIMITS = {
  /** All files of one import. */
  bytes: 20_000_000,
  files: 30,
  zipEntries: 1000,
  inflated: 50_000_000,
  /** Inflated bytes per packed byte, for entries that are large at all. */
  ratio: 200,
  ratioFrom: 2_000_000,
  xmlDepth: 200,
  rowsPerSheet: 20_000,
  columns: 200,
  sheets: 100,
  cells: 400_000,
  /** Of all cells of a workbook; cells may share a text, so that a small file holds many. */
  characters: 10_000_000,
  paragraphs: 20_000,
  pdf: {
    pages: 600,
    /** For all pages, so that what takes longer is told before the process is ended. */
    milliseconds: 6_500,
    charactersPerPage: 60_000,
    /** Of all pages. */
    characters: 2_000_000,
    /** Objects and pieces of lines of one page. */
    drawnPerPage: 400_000,
    formDepth: 16,
    /** Level lines by upright lines of one page; beyond it is a drawing, not a table. */
    crossings: 4_000_000,
    cellsPerTable: 40_000,
  },
  heapMb: 160,
  /** The memory by which the reading process may grow, heap and buffers. */
  grownMb: 230,
  /** Work of one reading. */
  milliseconds: 10_000,
  /** After this time it is ended, however little it could work: the machine may be busy with other things. */
  waitMs: 40_000,
} as const;

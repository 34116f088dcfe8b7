/**
 * Whether files of these kinds are sources of 取数, not a document imported as printed: the workbook of the 决算
 * software is; a budget is if there is a report or last year's publication to go with it.
 */
export function isGathering(files: readonly { readonly kind: string }[], intoReport: boolean): boolean {
  const kinds = new Set(files.map(({ kind }) => kind));
  if (kinds.has('财决报表') || kinds.has('上年财决报表')) return true;
  return kinds.has('部门预算') && (intoReport || kinds.has('上年决算'));
}

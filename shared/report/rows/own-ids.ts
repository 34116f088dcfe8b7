/** Makes the ids of repeated rows unique, in order: a document may list a 科目 twice. */
export function withOwnIds<T extends { readonly id: string }>(rows: readonly T[]): readonly T[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const count = (seen.get(row.id) ?? 0) + 1;
    seen.set(row.id, count);
    return count === 1 ? row : { ...row, id: `${row.id}#${count}` };
  });
}

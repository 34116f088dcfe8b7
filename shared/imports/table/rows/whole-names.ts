import { plain } from '#shared/imports/label-matching';
import type { TablePlace } from '#shared/imports/table/locate';
import { functionalSubjects } from '#shared/tables/codes/functional';
import type { TableDefinition } from '#shared/tables/grammar';
import type { FoundRow } from './row-reader.ts';

const SHORTEST = 2;

/** In a table without lines, the next line of a name that wraps is a row of its own: the code tells the whole name. */
export function withWholeNames(
  rows: readonly FoundRow[],
  { blocks }: TableDefinition,
  { around }: TablePlace,
): readonly FoundRow[] {
  const { nameOf } = functionalSubjects(around.年度 ?? Number.MAX_SAFE_INTEGER);
  const economic = new Map(
    blocks.flatMap(({ rows: own }) =>
      own.kind === 'economic' ? own.subjects.map(({ code, name }) => [code, name] as const) : [],
    ),
  );
  return rows.map((row) => {
    const official = row.code === null ? null : (economic.get(row.code) ?? nameOf(row.code));
    const printed = plain(row.label);
    const isPiece = printed.length >= SHORTEST && official != null && plain(official).startsWith(printed);
    return isPiece ? { ...row, label: official } : row;
  });
}

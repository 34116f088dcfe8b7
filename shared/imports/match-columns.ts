import type { HeaderBlock } from './header-blocks.ts';
import type { HeadColumn } from './heads.ts';
import { CODE_PIECES, likeness, namesRole } from './words.ts';

/** A column of a form and where it stands in a sheet: several places where a code is cut into 类, 款 and 项. */
export interface ColumnPlace {
  readonly block: string;
  readonly column: string;
  readonly at: readonly number[];
}

export interface ColumnMatch {
  readonly columns: readonly ColumnPlace[];
  /** How well the header fits the form, 0 to 1. */
  readonly fit: number;
}

const LEAST_LIKENESS = 0.6;
const ABOVE_BONUS = 0.3;

/** Finds a form's columns in a header. Columns in `taken` belong to another table beside. */
export function matchColumns(
  heads: readonly HeadColumn[],
  { paths }: HeaderBlock,
  taken: ReadonlySet<number> = new Set(),
): ColumnMatch {
  const used = new Set(taken);
  const columns = heads.flatMap((head): ColumnPlace[] => {
    const at = codePieces(head, paths, used) ?? bestColumn(head, paths, used);
    for (const column of at) used.add(column);
    return at.length === 0 ? [] : [{ block: head.block, column: head.id, at }];
  });
  const named = paths.filter((path, column) => path.length > 0 && !taken.has(column)).length;
  const pieces = columns.reduce((sum, { at }) => sum + at.length - 1, 0);
  return { columns, fit: (2 * columns.length) / (heads.length + Math.max(named - pieces, 1)) };
}

function codePieces(
  head: HeadColumn,
  paths: HeaderBlock['paths'],
  used: ReadonlySet<number>,
): readonly number[] | null {
  if (head.role !== 'code') return null;
  const first = paths.findIndex((path, at) => !used.has(at) && path.at(-1) === CODE_PIECES[0]);
  const follows = CODE_PIECES.every((piece, at) => paths[first + at]?.at(-1) === piece);
  return first === -1 || !follows ? null : CODE_PIECES.map((_, at) => first + at);
}

function bestColumn(
  head: HeadColumn,
  paths: HeaderBlock['paths'],
  used: ReadonlySet<number>,
): readonly number[] {
  let best = { at: -1, score: 0 };
  paths.forEach((path, at) => {
    const score = used.has(at) ? 0 : scoreOf(head, path);
    if (score > best.score) best = { at, score };
  });
  return best.at === -1 ? [] : [best.at];
}

function scoreOf(head: HeadColumn, path: readonly string[]): number {
  const name = nameScore(head, path);
  if (name < LEAST_LIKENESS) return 0;
  const below = path.slice(0, -1);
  return name + (head.above.some((word) => below.includes(word)) ? ABOVE_BONUS : 0);
}

/** A name may be broken over several rows of the header. */
function nameScore({ names, role }: HeadColumn, path: readonly string[]): number {
  const said = [1, 2, 3].map((count) => path.slice(-count).join(''));
  if (said.some((word) => names.includes(word))) return 1;
  const leaf = path.at(-1) ?? '';
  if (role !== 'amount') return namesRole(leaf, role) ? 0.8 : 0;
  if (namesRole(leaf, 'code') || namesRole(leaf, 'line')) return 0;
  return Math.max(...said.flatMap((word) => names.map((name) => likeness(word, name)))) * 0.9;
}

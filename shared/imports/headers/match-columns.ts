import { CODE_PIECES, likeness, namesRole, withoutTime } from '#shared/imports/label-matching';
import type { HeaderBlock } from './header-blocks.ts';
import type { HeadColumn } from './heads.ts';

/** A column of a form and its position in a sheet: several columns if a code is split into 类, 款 and 项. */
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
const ALIAS_SCORE = 0.92;
const LIKENESS_SCORE = 0.9;
/** More than a name alone: the words above it leave no other column. */
const SURE_SCORE = 1.1;
const ABOVE_BONUS = 0.3;
const LEAST_ABOVE = 0.7;

/**
 * Finds a form's columns in a header, best match first; among equal matches, the leftmost column. Columns in
 * `taken` belong to the table beside it.
 */
export function matchColumns(
  heads: readonly HeadColumn[],
  { paths }: HeaderBlock,
  taken: ReadonlySet<number> = new Set(),
  scores: ColumnScores = columnScores(paths),
): ColumnMatch {
  const used = new Set(taken);
  const found = new Map<number, readonly number[]>();
  for (const { head, column } of ratedPairs(heads, scores)) {
    if (found.has(head) || used.has(column)) continue;
    const at = heads[head]?.role === 'code' ? codeColumns(column, paths, used) : [column];
    for (const each of at) used.add(each);
    found.set(head, at);
  }
  const columns = heads.flatMap(({ block, id }, head): ColumnPlace[] => {
    const at = found.get(head);
    return at === undefined ? [] : [{ block, column: id, at }];
  });
  const named = paths.filter((path, column) => path.length > 0 && !taken.has(column)).length;
  const pieces = columns.reduce((sum, { at }) => sum + at.length - 1, 0);
  const blocks = new Set(columns.map(({ block }) => block));
  const wanted = heads.filter(({ optional, block }) => !optional || blocks.has(block)).length;
  return { columns, fit: (2 * columns.length) / (wanted + Math.max(named - pieces, 1)) };
}

/** An upper bound of the fit that a form can reach in a header, as exact as it takes to compare it with `least`. */
export function mostFit(
  least: number,
  heads: readonly HeadColumn[],
  { paths }: HeaderBlock,
  taken: ReadonlySet<number>,
  scores: ColumnScores,
): number {
  const wanted = heads.filter(({ optional }) => !optional).length;
  const named = paths.filter((path, column) => path.length > 0 && !taken.has(column)).length;
  const codes = heads.filter(({ role }) => role === 'code').length;
  const columns = Math.max(named - codes * (CODE_PIECES.length - 1), 1);
  const fitOf = (found: number) => (2 * found) / (Math.max(wanted, found) + columns);
  const most = fitOf(Math.min(heads.length, named));
  if (most < least) return most;
  return fitOf(heads.filter((head) => scores(head).some((score) => score > 0)).length);
}

interface Pair {
  readonly head: number;
  readonly column: number;
  readonly score: number;
}

/** The score of each header column for a column of a form. */
export type ColumnScores = (head: HeadColumn) => readonly number[];

/** The scores of a header, computed once: forms share most of their columns. */
export function columnScores(paths: HeaderBlock['paths']): ColumnScores {
  const said = paths.map(saidBy);
  const known = new Map<string, readonly number[]>();
  return (head) => {
    const found = known.get(head.key) ?? said.map((words) => scoreOf(head, words));
    known.set(head.key, found);
    return found;
  };
}

function ratedPairs(heads: readonly HeadColumn[], scores: ColumnScores): readonly Pair[] {
  const pairs = heads.flatMap((each, head) =>
    scores(each).flatMap((score, column): Pair[] => (score === 0 ? [] : [{ head, column, score }])),
  );
  return pairs.sort((a, b) => b.score - a.score || a.head - b.head || a.column - b.column);
}

/** A code may be split into 类, 款 and 项: columns with headers of their own, or with one in common. */
function codeColumns(
  first: number,
  paths: HeaderBlock['paths'],
  used: ReadonlySet<number>,
): readonly number[] {
  const words = paths[first]?.join('/') ?? '';
  const isPiece = (at: number) => CODE_PIECES.includes(paths[at]?.at(-1) ?? '');
  const at = [first];
  for (let next = first + 1; at.length < CODE_PIECES.length && !used.has(next); next++) {
    if (paths[next]?.length === 0) continue;
    const belongs = isPiece(first) ? isPiece(next) : paths[next]?.join('/') === words;
    if (!belongs) break;
    at.push(next);
  }
  return at;
}

/** The header of one column. */
interface Said {
  readonly path: readonly string[];
  readonly leaf: string;
  /** The last word, and the last two and three joined: a name may be split over several rows. */
  readonly words: readonly string[];
  /** The header without its last word. */
  readonly upper: Said | null;
}

function saidBy(path: readonly string[]): Said {
  const counts = [1, 2, 3].slice(0, Math.max(1, path.length));
  return {
    path,
    leaf: withoutTime(path.at(-1) ?? ''),
    words: counts.map((count) => withoutTime(path.slice(-count).join(''))),
    upper: path.length < 2 ? null : saidBy(path.slice(0, -1)),
  };
}

function scoreOf(head: HeadColumn, said: Said): number {
  if (said.path.length === 0) return 0;
  const upright = nameScore(head, said);
  const inverted = nestedScore(head, said);
  return Math.max(
    upright < LEAST_LIKENESS ? 0 : upright + aboveBonus(head, said.path.slice(0, -1)),
    inverted,
  );
}

/** Scores the words above a column, as far as the document has them. */
function aboveBonus({ above }: HeadColumn, below: readonly string[]): number {
  if (above.length === 0 || below.length === 0) return 0;
  const found = above.map((own) =>
    Math.max(0, ...below.map((word) => (word.endsWith(own) ? 1 : likeness(word, own, LEAST_ABOVE)))),
  );
  const near = found.filter((each) => each >= LEAST_ABOVE);
  return (ABOVE_BONUS * near.reduce((sum, each) => sum + each, 0)) / above.length;
}

/** A heading above in the form may be below in the document: 预算数 and 决算数 under each item of 三公. */
function nestedScore(head: HeadColumn, { path, leaf, upper }: Said): number {
  if (upper === null || !head.above.some((word) => leaf.endsWith(word))) return 0;
  const name = nameScore(head, upper);
  return name < LEAST_LIKENESS ? 0 : name + aboveBonus(head, path);
}

/** Words in the headers of extra columns beside those of the forms. */
const FOREIGN = /上年|上一年|去年|比上|增减|增长|备注|说明|完成|占比|比重|%/;

/** The total of 三公, where the form's own 合计 holds 会议费 and 培训费 too. */
const TOTAL_OF_THREE = '三公经费合计';
const TOTAL_AMONG_MORE = /三公经费[合总小]计$/;

function nameScore({ names, aliases, role }: HeadColumn, { path, leaf, words }: Said): number {
  if (aliases.includes(TOTAL_OF_THREE) && words.some((word) => TOTAL_AMONG_MORE.test(word)))
    return SURE_SCORE;
  if (names.includes(path.at(-1) ?? '') || words.some((word) => names.includes(word))) return 1;
  if (role === 'words') return 0;
  if (role !== 'amount') return namesRole(leaf, role) || isPieceFor(role, leaf) ? 0.8 : 0;
  if (namesRole(leaf, 'code') || namesRole(leaf, 'line') || FOREIGN.test(leaf)) return 0;
  if ([...words, path.at(-1) ?? ''].some((word) => aliases.includes(word))) return ALIAS_SCORE;
  let best = 0;
  for (const word of words) {
    for (const name of names) best = Math.max(best, likeness(word, name, LEAST_LIKENESS));
    for (const name of aliases) best = Math.max(best, likeness(word, name, LEAST_LIKENESS));
  }
  return best * LIKENESS_SCORE;
}

function isPieceFor(role: HeadColumn['role'], leaf: string): boolean {
  return role === 'code' && leaf === CODE_PIECES[0];
}

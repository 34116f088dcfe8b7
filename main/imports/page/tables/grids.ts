import { LIMITS } from '#main/imports/limits';
import type { Rule } from '#main/imports/page/content';
import type { Span } from '#shared/imports/source/sheet';
import { mergedRules } from './rules.ts';

/** A ruled table: the ranges of its columns and rows, and its cells, merged where no line separates them. */
export interface RuledGrid {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly cells: readonly Span[];
}

/** Lines within this distance touch. */
const TOUCH = 3;
/** Columns and rows are wider than this: closer lines are a double line. */
const NARROWEST = 4;
/** How far lines extend beyond the last crossing line if a table is open at its side. */
const OPEN = 8;
/** The share of a cell's side that a line must cover to separate it from the next. */
const COVERED = 0.6;

/** The tables formed by lines; frames around one cell and single columns are not tables. */
export function gridsOf(rules: readonly Rule[]): readonly RuledGrid[] {
  const level = mergedRules(rules, true);
  const upright = mergedRules(rules, false);
  if (level.length * upright.length > LIMITS.pdf.crossings) return [];
  return connected(level, upright).flatMap(gridOf);
}

interface Web {
  readonly level: Rule[];
  readonly upright: Rule[];
}

/** Lines that touch each other, directly or through others. */
function connected(level: readonly Rule[], upright: readonly Rule[]): readonly Web[] {
  const parents = Array.from({ length: level.length + upright.length }, (_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parents[at] !== at) {
      const parent = parents[at] ?? at;
      parents[at] = parents[parent] ?? parent;
      at = parents[at] ?? at;
    }
    return at;
  };
  for (const [index, one] of level.entries()) {
    for (const [place, other] of upright.entries()) {
      if (crosses(one, other)) parents[root(index)] = root(level.length + place);
    }
  }
  const webs = new Map<number, Web>();
  for (const [index, rule] of [...level, ...upright].entries()) {
    const at = root(index);
    const web = webs.get(at) ?? { level: [], upright: [] };
    webs.set(at, web);
    (rule.level ? web.level : web.upright).push(rule);
  }
  return [...webs.values()];
}

function crosses(level: Rule, upright: Rule): boolean {
  return (
    level.at >= upright.from - TOUCH &&
    level.at <= upright.to + TOUCH &&
    upright.at >= level.from - TOUCH &&
    upright.at <= level.to + TOUCH
  );
}

function gridOf({ level, upright }: Web): readonly RuledGrid[] {
  const columns = places(upright, level);
  const rows = places(level, upright);
  if (columns.length < 3 || rows.length < 2) return [];
  if (columns.length * rows.length > LIMITS.pdf.cellsPerTable) return [];
  const beside = walls(upright, columns, rows);
  const below = walls(level, rows, columns);
  const cells = cellsOf(rows.length - 1, columns.length - 1, beside, below);
  return cells.length < 2 ? [] : [{ columns, rows, cells }];
}

/** The positions of lines, and the ends of crossing lines where no line closes the table. */
function places(lines: readonly Rule[], across: readonly Rule[]): readonly number[] {
  const found: number[] = [];
  let group: number[] = [];
  for (const { at } of [...lines].sort((one, other) => one.at - other.at)) {
    const first = group[0];
    if (first !== undefined && at - first > NARROWEST) {
      found.push(mean(group));
      group = [];
    }
    group.push(at);
  }
  if (group.length > 0) found.push(mean(group));
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined) return found;
  const before = across.filter(({ from }) => from < first - OPEN);
  const after = across.filter(({ to }) => to > last + OPEN);
  if (before.length > 1) found.unshift(Math.min(...before.map(({ from }) => from)));
  if (after.length > 1) found.push(Math.max(...after.map(({ to }) => to)));
  return found;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** `[position][range]`: whether a line covers most of the range at the position. */
type Walls = readonly (readonly boolean[])[];

function walls(lines: readonly Rule[], places: readonly number[], stretches: readonly number[]): Walls {
  const covered = places.map(() => stretches.slice(1).map(() => 0));
  for (const { at, from, to } of lines) {
    const lengths = covered[nearest(places, at)];
    if (lengths === undefined) continue;
    for (let index = 0; index < lengths.length; index++) {
      const [start, end] = [stretches[index] ?? 0, stretches[index + 1] ?? 0];
      lengths[index] = (lengths[index] ?? 0) + Math.max(0, Math.min(to, end) - Math.max(from, start));
    }
  }
  return covered.map((lengths) =>
    lengths.map((length, index) => {
      const whole = (stretches[index + 1] ?? 0) - (stretches[index] ?? 0);
      return length >= COVERED * whole;
    }),
  );
}

function nearest(places: readonly number[], at: number): number {
  let best = 0;
  for (let index = 1; index < places.length; index++) {
    if (Math.abs((places[index] ?? 0) - at) < Math.abs((places[best] ?? 0) - at)) best = index;
  }
  return best;
}

/** Cells from the upper left on, each extended right and then down until a line separates it. */
function cellsOf(rows: number, columns: number, beside: Walls, below: Walls): readonly Span[] {
  const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false));
  const free = (row: number, column: number) => taken[row]?.[column] === false;
  const wallRight = (row: number, column: number) => beside[column + 1]?.[row] === true;
  const wallBelow = (row: number, column: number) => below[row + 1]?.[column] === true;
  const cells: Span[] = [];
  for (let top = 0; top < rows; top++) {
    for (let left = 0; left < columns; left++) {
      if (!free(top, left)) continue;
      let right = left;
      while (right + 1 < columns && free(top, right + 1) && !wallRight(top, right)) right++;
      const open = (row: number) => {
        for (let column = left; column <= right; column++) {
          if (wallBelow(row, column) || !free(row + 1, column)) return false;
          if (column < right && wallRight(row + 1, column)) return false;
        }
        return true;
      };
      let bottom = top;
      while (bottom + 1 < rows && open(bottom)) bottom++;
      for (let row = top; row <= bottom; row++) taken[row]?.fill(true, left, right + 1);
      cells.push({ top, left, bottom, right });
    }
  }
  return cells;
}

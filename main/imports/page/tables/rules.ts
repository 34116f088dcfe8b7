import type { Rule } from '#main/imports/page/content';

/** Lines closer than this are one line drawn several times. */
const SAME = 1.2;
/** Pieces of a line with no larger gap are one piece. */
const GAP = 3;
/** Shorter lines do not separate cells. */
const SHORTEST = 5;

/** Joins the pieces in which programs draw a line. */
export function mergedRules(rules: readonly Rule[], level: boolean): readonly Rule[] {
  const sorted = rules.filter((rule) => rule.level === level).sort((one, other) => one.at - other.at);
  const merged: Rule[] = [];
  let group: Rule[] = [];
  for (const rule of sorted) {
    const last = group.at(-1);
    if (last !== undefined && rule.at - last.at > SAME) {
      merged.push(...piecesOf(group));
      group = [];
    }
    group.push(rule);
  }
  merged.push(...piecesOf(group));
  return merged.filter(({ from, to }) => to - from >= SHORTEST);
}

function piecesOf(group: readonly Rule[]): readonly Rule[] {
  const pieces: { level: boolean; sum: number; count: number; from: number; to: number }[] = [];
  for (const { level, at, from, to } of [...group].sort((one, other) => one.from - other.from)) {
    const last = pieces.at(-1);
    if (last !== undefined && from <= last.to + GAP) {
      last.to = Math.max(last.to, to);
      last.sum += at;
      last.count++;
    } else pieces.push({ level, sum: at, count: 1, from, to });
  }
  return pieces.map(({ level, sum, count, from, to }) => ({ level, at: sum / count, from, to }));
}

import { type KnownState, type StateName, stateOf } from './state.ts';

/** A row of the list, as stored. */
export interface StoredReport extends KnownState {
  readonly id: string;
  readonly 部门: string;
  readonly 年度: number;
  readonly pack: string;
  /** ISO 8601, UTC. */
  readonly changedAt: string;
  /** The 主管部门 that a person assigned to the report. */
  readonly superior: string | null;
  /** The 汇总 that includes the report. */
  readonly whole: string | null;
  /** The number of its units; 0 if it was not made from others. */
  readonly units: number;
}

/** A report with its state and its place in the tree. */
export interface ListedReport<R extends StoredReport = StoredReport> {
  readonly row: R;
  readonly state: StateName;
  /** Name of the 部门 that it belongs to, or is itself; `null` if it belongs to none. */
  readonly place: string | null;
}

/**
 * Adds the state and the 部门 of every report: the 主管部门 set by a person, else the 汇总 that includes it. A report
 * that others belong to is placed under its own name.
 */
export function listedReports<R extends StoredReport>(rows: readonly R[]): readonly ListedReport<R>[] {
  const names = new Map(rows.map(({ id, 部门 }) => [id, 部门]));
  const aboveOf = (row: R) => row.superior ?? (row.whole === null ? null : (names.get(row.whole) ?? null));
  const heads = new Set(rows.flatMap((row) => aboveOf(row) ?? (row.units > 0 ? row.部门 : [])));
  return rows.map((row) => ({
    row,
    state: stateOf(row),
    place: aboveOf(row) ?? (heads.has(row.部门) ? row.部门 : null),
  }));
}

/** The distinct names in the list: departments, and those they belong to. */
export function namesIn(reports: readonly ListedReport[]): readonly string[] {
  return [...new Set(reports.flatMap(({ row, place }) => (place === null ? row.部门 : [row.部门, place])))];
}

/** The summary line: how many reports there are, are done, have errors. */
export interface ListFigures {
  readonly all: number;
  readonly done: number;
  readonly withErrors: number;
}

const DONE: ReadonlySet<StateName> = new Set(['已核实', '已导出', '已公开']);

export function figuresOf(reports: readonly ListedReport[]): ListFigures {
  return {
    all: reports.length,
    done: reports.filter(({ state }) => DONE.has(state)).length,
    withErrors: reports.filter(({ row }) => (row.counts?.errors ?? 0) > 0).length,
  };
}

/** e.g. “300 份，完成 120，有错误 12”. */
export function sayFigures({ all, done, withErrors }: ListFigures): string {
  return `${all} 份，完成 ${done}，有错误 ${withErrors}`;
}

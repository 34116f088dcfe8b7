import { compute } from '#shared/compute/compute';
import type { Computed } from '#shared/compute/computed';
import { moveReport } from '#shared/compute/move';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';

/** One addend of a 汇总: a unit, or the set-off of internal transfers. */
export interface Part {
  readonly id: string;
  readonly name: string;
  readonly report: Report;
  readonly computed: Computed;
}

/** A unit's report with the pack of its forms. */
export interface Unit {
  readonly report: Report;
  readonly pack: TemplatePack;
  /** Given if it was computed already. */
  readonly computed?: Computed;
}

/** Figures of a report by address, and its facts by key (分; counts as integers); blank ones are absent. */
export type PartFigures = Readonly<Record<string, number>>;

export function figuresOf({ report, computed }: Pick<Part, 'report' | 'computed'>): PartFigures {
  const figures: Record<string, number> = { ...report.facts };
  for (const { address, value } of computed.cells.values()) if (value !== null) figures[address] = value;
  return figures;
}

export function partOf(report: Report, pack: TemplatePack): Part {
  return { id: report.id, name: report.部门, report, computed: compute(pack, report) };
}

/** A unit's report in the forms of the 汇总, and the figures they have no place for, one sentence each. */
export function partIn(
  { report, pack: from, computed }: Unit,
  to: TemplatePack,
): { readonly part: Part; readonly remarks: readonly string[] } {
  if (from.id === to.id) {
    const own =
      computed === undefined ? partOf(report, to) : { id: report.id, name: report.部门, report, computed };
    return { part: own, remarks: [] };
  }
  const moved = moveReport(report, from, to);
  const remarks = moved.misfits
    .filter(({ after }) => after === null)
    .map(({ place, before }) => `${report.部门}：${place} ${before} 在“${to.title}”的表里没有位置，没有汇总`);
  return { part: partOf(moved.report, to), remarks };
}

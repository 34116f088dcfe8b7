import { compute } from '#shared/compute/compute';
import { type Assigned, assign } from '#shared/gather/files/assign';
import { explain } from '#shared/gather/files/explain';
import { type FileHead, headOf, type Target } from '#shared/gather/files/heads';
import { type Identified, identify } from '#shared/gather/files/identify';
import { lastInApp } from '#shared/gather/last-year/last-year';
import { type GatherPlan, gather } from '#shared/gather/plan';
import type { SourceFile } from '#shared/imports/source/source';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import { packOf } from './as-said.ts';
import { remembered } from './remembered.ts';

const identifiedIn = remembered(
  (files, _of: null, packs): readonly Identified[] => files.map((file) => identify(file, packs)),
  () => '',
);

/** What decides the report that files are for (取数). */
export function headsOf(
  files: readonly SourceFile[],
  _input: null,
  packs: readonly TemplatePack[],
): readonly FileHead[] {
  return identifiedIn(files, null, packs).map(headOf);
}

export interface PlanGatherInput {
  /** The report's current state, or an empty one. */
  readonly report: Report;
  /** The same department's report of the year before, if the app has it. */
  readonly last: Report | null;
  readonly target: Target;
  /** Places of figures to write although they were typed by hand or decided. */
  readonly overwrite: readonly string[];
}

/** A plan of 取数 without the parts that are not sent between threads. */
export interface PlannedGather extends Pick<GatherPlan, 'after' | 'planned'> {
  /** The files of another unit or year, a sentence each. */
  readonly others: readonly string[];
}

/** Plans the changes that files make in a report (取数). */
export function planGather(
  files: readonly SourceFile[],
  input: PlanGatherInput,
  packs: readonly TemplatePack[],
): PlannedGather {
  const assigned = assignedIn(files, input, packs);
  const { after, planned } = planOf(assigned, input, packs);
  return { after, planned, others: assigned.flatMap(({ other }) => other ?? []) };
}

/** The mapping that 取数 applies, a line per figure. */
export function explainGather(
  files: readonly SourceFile[],
  input: PlanGatherInput,
  packs: readonly TemplatePack[],
): readonly string[] {
  return explain(planOf(assignedIn(files, input, packs), input, packs).taken);
}

function assignedIn(
  files: readonly SourceFile[],
  { target }: PlanGatherInput,
  packs: readonly TemplatePack[],
): readonly Assigned[] {
  return assign(identifiedIn(files, null, packs), target);
}

function planOf(
  files: readonly Assigned[],
  { report, last, overwrite }: PlanGatherInput,
  packs: readonly TemplatePack[],
): GatherPlan {
  return gather({
    files,
    report,
    pack: packOf(report.pack, packs),
    packs,
    lastInApp: last === null ? null : lastInApp(last, compute(packOf(last.pack, packs), last)),
    overwrite: new Set(overwrite),
  });
}

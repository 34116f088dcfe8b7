import type { PlanGatherInput, PlannedGather } from '#main/apart/plan-gather';
import type { Store } from '#main/store/store';
import type { GatherPreview } from '#shared/api/gather';
import { type Target, targetOf } from '#shared/gather/files/heads';
import { packOfNextYear } from '#shared/narrative/years/next-year';
import { findPack, packOfYear } from '#shared/packs/built-in/index';
import { placeIn, proposePack } from '#shared/packs/propose';
import { createReport } from '#shared/report/create';
import type { Report } from '#shared/report/report';
import { type Result, success } from '#shared/result';
import type { TemplatePack } from '#shared/tables/grammar';
import type { Gather } from './gathers.ts';
import { openReport } from './open-report.ts';

/** The input of a plan, from the store: the report that files are for, and that of the year before. */
export function gatherInput(
  store: Store,
  found: Gather,
  into: string | null,
  given: Partial<Pick<Report, '部门' | '年度' | '单位'>> = {},
  overwrite: readonly string[] = [],
): Result<PlanGatherInput> {
  const opened = into === null ? null : openReport(store, into);
  if (opened !== null && !opened.ok) return opened;
  const existing = opened?.value.report ?? null;
  const target = { ...targetOf(found.heads, existing), ...named(given) };
  if (existing !== null) return success(inputOf(store, existing, target, overwrite));
  const pack = newPack(store, found, target);
  if (!pack.ok) return pack;
  return success(inputOf(store, empty(found, target, pack.value, given.单位), target, overwrite));
}

function inputOf(
  store: Store,
  report: Report,
  target: Target,
  overwrite: readonly string[],
): PlanGatherInput {
  return { report, last: lastOf(store, target, report.pack), target, overwrite };
}

function named({ 部门, 年度 }: Partial<Pick<Report, '部门' | '年度'>>): Partial<Target> {
  return { ...(部门 === undefined ? {} : { 部门 }), ...(年度 === undefined ? {} : { 年度 }) };
}

/**
 * The requested pack, else that of the region of last year's publication, else that of the department's region
 * and year.
 */
function newPack(store: Store, { heads, pack }: Gather, { 部门, 年度 }: Target): Result<TemplatePack> {
  if (pack !== null) return store.packs.find(pack);
  const all = store.packs.all();
  const id = heads.find(({ published }) => published !== null)?.published?.nearest;
  const last = id === undefined ? null : findPack(id, all);
  const isLocal = last !== null && packOfYear(last.year) !== last.id;
  if (isLocal) return success(packOfNextYear(last, all));
  const titles = all.map(({ place = '', ...each }) => ({ ...each, place }));
  return store.packs.find(proposePack(titles, 年度 ?? 0, placeIn(部门 ?? '', titles)));
}

/** Figures are shown and printed in 万元, unless last year's were printed in 元. */
function empty({ heads }: Gather, { 部门, 年度 }: Target, pack: TemplatePack, unit?: Report['单位']): Report {
  const before = heads.find(({ published }) => published !== null)?.published?.单位 ?? null;
  return createReport({
    id: 'new',
    部门: 部门 ?? '',
    年度: 年度 ?? pack.year,
    单位: unit ?? before ?? '万元',
    pack,
  });
}

function lastOf(store: Store, { 部门, 年度 }: Target, pack: string): Report | null {
  if (部门 === null || 年度 === null) return null;
  const year = 年度 - 1;
  const id = store.find({ 部门, 年度: year, pack }) ?? store.findAnyPack(部门, year);
  const found = id === null ? null : openReport(store, id);
  return found?.ok ? found.value.report : null;
}

/** A plan as shown in the window. */
export function previewOf(
  store: Store,
  gather: string,
  into: string | null,
  { report, target }: PlanGatherInput,
  { planned, others }: PlannedGather,
): GatherPreview {
  const { 部门, 年度 } = target;
  const { pack } = report;
  const existing =
    部门 === null || 年度 === null
      ? null
      : (store.find({ 部门, 年度, pack }) ?? store.findAnyPack(部门, 年度));
  return {
    ...planned,
    部门,
    年度,
    gather,
    pack,
    standing: existing,
    report: into,
    warning: others.length === 0 ? null : others.join('；'),
  };
}

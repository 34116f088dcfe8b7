import type { Store } from '#main/store/store';
import type { GatherPreview } from '#shared/api/gather';
import { assign, type Target, targetOf } from '#shared/gather/files/assign';
import { lastInApp } from '#shared/gather/last-year/last-year';
import { type GatherPlan, gather } from '#shared/gather/plan';
import { packOfNextYear } from '#shared/narrative/years/next-year';
import { packOfYear } from '#shared/packs/built-in/index';
import { placeIn, proposePack } from '#shared/packs/propose';
import { createReport } from '#shared/report/create';
import type { Report } from '#shared/report/report';
import { type Result, success } from '#shared/result';
import type { TemplatePack } from '#shared/tables/grammar';
import type { Gather } from './gathers.ts';
import { computeReport, openReport } from './open-report.ts';

export interface PlannedGather {
  readonly plan: GatherPlan;
  readonly report: Report;
  readonly pack: TemplatePack;
  readonly target: Target;
}

/** Plans the changes that files make in a report, or in a new one with an optional name, year and unit. */
export function planGather(
  store: Store,
  found: Gather,
  into: string | null,
  given: Partial<Pick<Report, '部门' | '年度' | '单位'>> = {},
  overwrite: readonly string[] = [],
): Result<PlannedGather> {
  const opened = into === null ? null : openReport(store, into);
  if (opened !== null && !opened.ok) return opened;
  const standing = opened === null ? null : opened.value;
  const target = { ...targetOf(found.files, standing?.report ?? null), ...named(given) };
  const pack = standing === null ? newPack(store, found, target) : success(standing.pack);
  if (!pack.ok) return pack;
  const report = standing?.report ?? empty(found, target, pack.value, given.单位);
  const last = lastOf(store, target, pack.value);
  const files = assign(found.files, target);
  const plan = gather({
    files,
    report,
    pack: pack.value,
    packs: store.packs.all(),
    lastInApp: last,
    overwrite: new Set(overwrite),
  });
  return success({ plan, report, pack: pack.value, target });
}

function named({ 部门, 年度 }: Partial<Pick<Report, '部门' | '年度'>>): Partial<Target> {
  return { ...(部门 === undefined ? {} : { 部门 }), ...(年度 === undefined ? {} : { 年度 }) };
}

/**
 * The requested pack, else that of the region of last year's publication, else that of the department's region
 * and year.
 */
function newPack(store: Store, { files, pack }: Gather, { 部门, 年度 }: Target): Result<TemplatePack> {
  if (pack !== null) return store.packs.find(pack);
  const all = store.packs.all();
  const last = files.find(({ foreign }) => foreign?.document.kind === '决算')?.foreign?.nearest;
  const isLocal = last !== undefined && packOfYear(last.year) !== last.id;
  if (isLocal) return success(packOfNextYear(last, all));
  const titles = all.map(({ place = '', ...each }) => ({ ...each, place }));
  return store.packs.find(proposePack(titles, 年度 ?? 0, placeIn(部门 ?? '', titles)));
}

/** Figures are shown and printed in 万元, unless last year's were printed in 元. */
function empty({ files }: Gather, { 部门, 年度 }: Target, pack: TemplatePack, unit?: Report['单位']): Report {
  const before =
    files.find(({ foreign }) => foreign?.document.kind === '决算')?.foreign?.document.单位 ?? null;
  return createReport({
    id: 'new',
    部门: 部门 ?? '',
    年度: 年度 ?? pack.year,
    单位: unit ?? before ?? '万元',
    pack,
  });
}

function lastOf(store: Store, { 部门, 年度 }: Target, pack: TemplatePack) {
  if (部门 === null || 年度 === null) return null;
  const year = 年度 - 1;
  const id = store.find({ 部门, 年度: year, pack: pack.id }) ?? store.findAnyPack(部门, year);
  const found = id === null ? null : computeReport(store, id);
  return found?.ok ? lastInApp(found.value.report, found.value.computed) : null;
}

/** A plan as shown in the window. */
export function previewOf(
  store: Store,
  found: Gather,
  into: string | null,
  { plan, pack, target }: PlannedGather,
): GatherPreview {
  const { 部门, 年度 } = target;
  const others = assign(found.files, target).flatMap(({ other }) => other ?? []);
  const standing =
    部门 === null || 年度 === null
      ? null
      : (store.find({ 部门, 年度, pack: pack.id }) ?? store.findAnyPack(部门, 年度));
  return {
    ...plan.planned,
    部门,
    年度,
    gather: found.id,
    pack: pack.id,
    standing,
    report: into,
    warning: others.length === 0 ? null : others.join('；'),
  };
}

import type { CombineOutput } from '#main/apart/combine-reports';
import type { Handlers, Services } from '#main/api/handler';
import { type OpenReport, openCurrent, openReport } from '#main/api/open-report';
import { checksum } from '#main/store/checksum';
import type { PartState } from '#shared/api/combine';
import type { ParsedInput } from '#shared/api/contract';
import { compareSum } from '#shared/combine/compare-sum';
import { named } from '#shared/combine/named';
import { figuresOf, partOf } from '#shared/combine/part';
import { changedFigures, type Memory, overriddenNow, partsOfFigure } from '#shared/combine/remember';
import { compute } from '#shared/compute/compute';
import { HEADLINES } from '#shared/compute/headlines';
import type { Report } from '#shared/report/report';
import { writesBetween } from '#shared/report/writes/writes-between';
import { failure, type Result, success } from '#shared/result';

export const combineHandlers = {
  'combine.preview': async ({ 部门, parts, offset }, services) => {
    const made = await combined(services, { 部门, parts, offset, id: 'preview' });
    if (!made.ok) return made;
    const { report, offsets, facts, remarks } = made.value;
    const pack = services.store.packs.find(report.pack);
    if (!pack.ok) return pack;
    const { cells } = compute(pack.value, report);
    const figures = Object.entries(HEADLINES).map(
      ([name, at]) => [name, cells.get(at)?.value ?? null] as const,
    );
    return success({
      offsets,
      facts,
      remarks,
      年度: report.年度,
      pack: report.pack,
      figures: Object.fromEntries(figures),
    });
  },

  'combine.make': async ({ 部门, parts, offset, facts: said }, services) => {
    const { store, combinations, newId } = services;
    const made = await combined(services, { 部门, parts, offset, id: newId() });
    if (!made.ok) return made;
    const { report, memory, offsets, facts, remarks } = made.value;
    const other = store.find(report);
    if (other !== null)
      return failure(
        'conflict',
        `“${部门}”${report.年度}年度的报表已经有了；是汇总的请在那一份里重新汇总，否则请换一个名称`,
      );
    const whole = { ...report, facts: { ...report.facts, ...said } };
    combinations.keep(report.id, memory, () => store.add(whole, `汇总 ${parts.length} 个单位`));
    return success({ report: report.id, offsets, facts, remarks });
  },

  'combine.previewAgain': async (asked, services) => {
    const made = await combinedAgain(services, asked);
    if (!made.ok) return made;
    const { changes, overridden, offsets, facts, remarks } = made.value;
    return success({ changes, overridden, offsets, facts, remarks });
  },

  'combine.again': async (asked, services) => {
    const { store, combinations } = services;
    const made = await combinedAgain(services, asked);
    if (!made.ok) return made;
    const { report: id } = asked;
    const now = openReport(store, id);
    if (!now.ok) return now;
    const { standing, units, report, memory, overridden, offsets, facts, remarks } = made.value;
    if (checksum(now.value.report) !== checksum(standing))
      return failure('conflict', '报表刚刚被修改，没有重新汇总，请再试一次');
    combinations.keep(id, memory, () => {
      store.write(id, `重新汇总 ${units} 个单位`, writesBetween(standing, report));
    });
    return success({ overridden, offsets, facts, remarks });
  },

  'combine.state': ({ report: id }, services) => {
    const opened = openCurrent(services.store, id);
    if (!opened.ok) return opened;
    const last = services.combinations.read(id);
    if (last === null) return success(null);
    const sums = new Map(services.states.list().map((row) => [row.id, row.sum]));
    const parts = unitsOf(last).map((part) => stateOf(services, part, sums.get(part.id) ?? null));
    const { report } = opened.value;
    return success({ offset: last.offset, parts, overridden: named(overriddenNow(report, last), report) });
  },

  'combine.parts': ({ report, address }, { combinations }) => {
    const last = combinations.read(report);
    return success(last === null ? [] : partsOfFigure(last, address));
  },

  'combine.compare': ({ report: id, parts }, { store }) => {
    const whole = openReport(store, id);
    if (!whole.ok) return whole;
    const units = openAll(store, parts);
    if (!units.ok) return units;
    const [first, ...others] = [whole.value, ...units.value].map(({ report, pack }) => ({
      ...partOf(report, pack),
      pack,
      coverage: null,
    }));
    if (first === undefined) throw new RangeError('a comparison without a whole');
    return success(compareSum(first, others));
  },
} satisfies Pick<
  Handlers,
  | 'combine.preview'
  | 'combine.make'
  | 'combine.previewAgain'
  | 'combine.again'
  | 'combine.state'
  | 'combine.parts'
  | 'combine.compare'
>;

interface Asked {
  readonly id: string;
  readonly 部门: string;
  readonly parts: readonly string[];
  readonly offset: boolean;
  readonly standing?: { readonly report: Report; readonly last: Memory };
}

async function combined(services: Services, asked: Asked): Promise<Result<CombineOutput>> {
  const { id, 部门, parts, offset, standing = null } = asked;
  if (parts.includes(id)) return failure('input', '汇总的报表不能是自己的一个单位，请去掉它');
  const opened = openAll(services.store, parts);
  if (!opened.ok) return opened;
  const units = opened.value.map(({ report }) => report);
  const same = standing?.report ?? sameYear(units);
  if (same === null) return failure('input', `选中的报表不是同一年度的（${yearsOf(units)}），请只选一个年度`);
  const options = { id, 部门, 年度: same.年度, 单位: same.单位, pack: same.pack, offset };
  const sums = units.map((report) => checksum(report));
  return services.apart('combine', { units, sums, options, standing });
}

/** A 汇总 made again from the given units, or from its own, with its current state. */
async function combinedAgain(
  services: Services,
  { report: id, parts, offset }: ParsedInput<'combine.again'>,
): Promise<Result<CombineOutput & { readonly standing: Report; readonly units: number }>> {
  const opened = openCombination(services, id);
  if (!opened.ok) return opened;
  const { report, last } = opened.value;
  const asked = parts ?? unitsOf(last).map((part) => part.id);
  const made = await combined(services, {
    id,
    部门: report.部门,
    parts: asked,
    offset: offset ?? last.offset,
    standing: { report, last },
  });
  return made.ok ? success({ ...made.value, standing: report, units: asked.length }) : made;
}

function openAll(store: Services['store'], ids: readonly string[]): Result<readonly OpenReport[]> {
  const opened: OpenReport[] = [];
  for (const id of new Set(ids)) {
    const found = openReport(store, id);
    if (!found.ok) return found;
    opened.push(found.value);
  }
  return success(opened);
}

/** Year, unit and pack of the sum: those of the first unit; `null` if the years differ. */
function sameYear(units: readonly Report[]): Report | null {
  const [first = null, ...others] = units;
  return others.every(({ 年度 }) => 年度 === first?.年度) ? first : null;
}

function yearsOf(units: readonly Report[]): string {
  return [...new Set(units.map(({ 年度 }) => `${年度}`))].sort().join('、');
}

function openCombination(
  { store, combinations }: Services,
  id: string,
): Result<{ readonly report: Report; readonly last: Memory }> {
  const opened = openReport(store, id);
  if (!opened.ok) return opened;
  const last = combinations.read(id);
  if (last === null) return failure('input', '这份报表不是汇总来的，不能重新汇总');
  return success({ report: opened.value.report, last });
}

/** The units, without the part for amounts set off. */
function unitsOf({ parts }: Memory): Memory['parts'] {
  return parts.filter(({ sum }) => sum !== '');
}

/** Compares a unit with its former state; one with an unchanged checksum is not opened. */
function stateOf(
  { store }: Services,
  { id, name, sum, figures }: Memory['parts'][number],
  now: string | null,
): PartState {
  if (now === sum) return { id, name, state: 'same', figures: [] };
  const opened = now === null ? null : openReport(store, id);
  if (opened === null || !opened.ok) return { id, name, state: 'gone', figures: [] };
  const { report, pack } = opened.value;
  const after = figuresOf({ report, computed: compute(pack, report) });
  return { id, name: report.部门, state: 'changed', figures: named(changedFigures(figures, after), report) };
}

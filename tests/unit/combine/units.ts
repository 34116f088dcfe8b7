import type { Unit } from '#shared/combine/part';
import { withEntries } from '#shared/combine/sum';
import { compute } from '#shared/compute/compute';
import { asRead } from '#shared/imports/bring-in/as-read';
import type { Fen } from '#shared/money/amount';
import { findPack } from '#shared/packs/built-in/index';
import type { Coverage } from '#shared/report/coverage';
import type { Report } from '#shared/report/report';
import { type Address, address } from '#shared/tables/address';
import type { TemplatePack } from '#shared/tables/grammar';
import { drawDepartment } from '../../imports/layouts/department.ts';
import { LAYOUTS } from '../../imports/layouts/layouts.ts';
import { printDocument, printedSource } from '../../imports/layouts/print.ts';
import { readFile } from '../../imports/layouts/read.ts';

export const PACK = known(findPack('henan-2023'));
export const YEAR = 2023;

export interface DrawnUnit extends Unit {
  readonly coverage: Coverage;
}

/** Units of one department as read from their printed publications, each with its own figures. */
export function drawUnits(count: number, precision: 'wan' | 'exact' = 'wan'): readonly DrawnUnit[] {
  const layout = known(LAYOUTS[0]);
  return Array.from({ length: count }, (_, at) => {
    const printed = printDocument(drawDepartment(at + 1, precision, YEAR), layout);
    const { document, pack } = readFile(printedSource(printed));
    const { report, coverage } = asRead(document, pack);
    return { report: { ...report, id: `unit-${at}`, 部门: `示例市第${at + 1}所` }, pack: PACK, coverage };
  });
}

/** A unit that pays to others what they received from above. */
export function payingUnit(unit: DrawnUnit, units: readonly DrawnUnit[]): DrawnUnit {
  const received = units.reduce(
    (sum, { report, pack }) => sum + valueAt(report, pack, '公开02/合计/上级补助收入'),
    0,
  );
  const row = leafOf(unit.report);
  const at = address('公开03', row, '对附属单位补助支出');
  return { ...unit, report: withEntries(unit.report, new Map([[at, received as Fen]])) };
}

const computed = new WeakMap<Report, ReturnType<typeof compute>>();

/** A computed figure, blank as 0. A report is always asked with the same pack, and is computed once. */
export function valueAt(report: Report, pack: TemplatePack, at: Address): number {
  const figures = computed.get(report) ?? compute(pack, report);
  computed.set(report, figures);
  return figures.cells.get(at)?.value ?? 0;
}

function leafOf({ tables }: Report): string {
  return known(tables.公开03.rows.find(({ code }) => code?.length === 7)).id;
}

export function known<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new RangeError('nothing there');
  return value;
}

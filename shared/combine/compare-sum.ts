import type { Fen } from '#shared/money/amount';
import { type Coverage, isKnown } from '#shared/report/coverage';
import { isRounding, knowsMoreThanPrinted } from '#shared/report/rounding';
import type { Address } from '#shared/tables/address';
import type { TemplatePack } from '#shared/tables/grammar';
import { combine } from './combine.ts';
import type { Part } from './part.ts';
import { sumsOf } from './sum.ts';

/** A printed publication, or a report of one's own (`coverage` null). */
export interface Publication extends Part {
  readonly pack: TemplatePack;
  readonly coverage: Coverage | null;
}

/** A figure of the department that differs from the sum of its units (分). */
export interface SumDifference {
  readonly address: Address;
  /** e.g. `公开02 2080101 行政运行“财政拨款收入”`. */
  readonly place: string;
  readonly sum: Fen | null;
  readonly whole: Fen | null;
  readonly difference: number;
  /** The one unit with exactly the amount of the difference. */
  readonly likely: string | null;
}

export interface SumComparison {
  readonly differences: readonly SumDifference[];
  readonly compared: number;
  /** Figures that could not be compared, because some document's were not read. */
  readonly unknown: number;
  /** Whether internal transfers are set off in the department's figures. */
  readonly offset: boolean;
}

/**
 * Compares a department's publication with those of its units, cell by cell. Assumes internal transfers were set
 * off if that fits better. A gap explained by rounding (±0.005 万元 per printed figure) is not a difference, nor
 * is blank beside zero.
 */
export function compareSum(whole: Publication, units: readonly Publication[]): SumComparison {
  const plain = compareWith(whole, units, false);
  if (plain.differences.length === 0) return plain;
  const setOff = compareWith(whole, units, true);
  return setOff.differences.length < plain.differences.length ? setOff : plain;
}

function compareWith(whole: Publication, units: readonly Publication[], offset: boolean): SumComparison {
  const { 部门, 年度, 单位 } = whole.report;
  const { parts, computed } = combine(units, { id: 'sum', 部门, 年度, 单位, pack: whole.pack, offset });
  const exact = [whole, ...units].every(({ report }) => knowsMoreThanPrinted(report));
  const sums = sumsOf(parts);
  const differences: SumDifference[] = [];
  let [compared, unknown] = [0, 0];
  for (const at of new Set([...whole.computed.cells.keys(), ...computed.cells.keys()])) {
    const stated = whole.computed.cells.get(at)?.value ?? null;
    const sum = sums.get(at) ?? null;
    if ((stated ?? 0) === 0 && (sum ?? 0) === 0) continue;
    if (![whole, ...units].every(({ coverage }) => isKnown(coverage, at))) {
      unknown++;
      continue;
    }
    compared++;
    const difference = (stated ?? 0) - (sum ?? 0);
    const addends = parts.filter((part) => part.computed.cells.get(at)?.value != null).length;
    if (difference === 0 || (!exact && isRounding(difference, addends))) continue;
    const likely = likelyUnit(parts, at, difference);
    differences.push({
      address: at,
      place: placeOf(whole, units, at),
      sum,
      whole: stated,
      difference,
      likely,
    });
  }
  return { differences, compared, unknown, offset };
}

function likelyUnit(parts: readonly Part[], at: Address, difference: number): string | null {
  const fitting = parts.filter((part) => part.computed.cells.get(at)?.value === -difference);
  return fitting.length === 1 ? (fitting[0]?.name ?? null) : null;
}

function placeOf(whole: Publication, units: readonly Publication[], at: Address): string {
  const [table = '', row = '', column = ''] = at.split('/');
  for (const { report } of [whole, ...units]) {
    const found = report.tables[table as keyof typeof report.tables]?.rows.find(({ id }) => id === row);
    if (found !== undefined)
      return `${table} ${found.code === null ? found.label : `${found.code} ${found.label}`}“${column}”`;
  }
  return at;
}

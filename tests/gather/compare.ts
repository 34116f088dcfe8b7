import { parseAddress } from '#shared/tables/address';
import type { Expected } from './truth.ts';

export interface Difference {
  readonly kind: 'wrong' | 'missing' | 'invented';
  readonly place: string;
  readonly expected: number | null;
  readonly got: number | null;
}

export interface Comparison {
  readonly right: number;
  readonly differences: readonly Difference[];
}

type Figures = ReadonlyMap<string, number | null>;

/** Cells of the nine forms: a blank counts as a zero. `wanted` lists the required cells; others are optional. */
export function compareCells(
  { cells }: Expected,
  got: Figures,
  wanted: (address: string) => boolean,
): Comparison {
  const places = [...new Set([...cells.keys(), ...got.keys()])];
  return compared(
    places.filter((place) => got.has(place) || wanted(place)),
    (place) => cells.get(place) ?? 0,
    (place) => got.get(place) ?? 0,
  );
}

/** Facts: an explicit zero must be given; a 项 without 年初预算 may be given as zero. */
export function compareFacts({ facts }: Expected, got: Figures): Comparison {
  const places = [...new Set([...facts.keys(), ...got.keys()])];
  const idle = (place: string) => place.startsWith('年初预算/') && !facts.has(place) && got.get(place) === 0;
  return compared(
    places.filter((place) => !idle(place)),
    (place) => facts.get(place) ?? null,
    (place) => got.get(place) ?? null,
  );
}

function compared(
  places: readonly string[],
  expectedOf: (place: string) => number | null,
  gotOf: (place: string) => number | null,
): Comparison {
  const differences = places.flatMap((place): readonly Difference[] => {
    const [expected, got] = [expectedOf(place), gotOf(place)];
    if (expected === got) return [];
    const kind = !expected && got !== null ? 'invented' : !got ? 'missing' : 'wrong';
    return [{ kind, place, expected, got }];
  });
  const kept = places.filter((place) => (expectedOf(place) ?? 0) !== 0 || gotOf(place) !== null).length;
  return { right: Math.max(0, kept - differences.length), differences };
}

/** Whether an address is entered, not summed: a source must provide it. */
export function isEntry(address: string): boolean {
  const place = parseAddress(address);
  if (place === null) return false;
  const { table, row, column } = place;
  if (table === '公开01') return ['3', '28', '29', '59', '60'].includes(row);
  if (table === '公开04') return ['29', '31'].includes(row) || (row === '60' && /一般|国有/.test(column));
  // if a pack prints only 支出, the others have no cell
  if (table === '公开08' && /结转|收入/.test(column)) return false;
  if (table === '公开06') return /^\d{5}$/.test(row);
  if (table === '公开09') return /^(因公|公务接待|公务用车购置费|公务用车运行)/.test(column);
  return /^\d{7}$/.test(row) && !/合计|小计/.test(column);
}

export function shown({ kind, place, expected, got }: Difference): string {
  const say = (amount: number | null) => (amount === null ? '无' : String(amount));
  return `${kind} ${place}：应为 ${say(expected)}，得 ${say(got)}`;
}

import { readFileSync } from 'node:fs';
import type { WorkBook } from '@e965/xlsx';
import { inTempFolder, recalculateAll } from './office.ts';
import { openWorkbook } from './read-back.ts';

/** A sheet's formulas, each with its cell. */
export function formulas(from: WorkBook, sheet: string): [place: string, formula: string][] {
  return Object.entries(from.Sheets[sheet] ?? {}).flatMap(([place, cell]): [string, string][] =>
    typeof cell?.f === 'string' ? [[place, cell.f]] : [],
  );
}

/** Formula cells of each workbook whose cached value differs from LibreOffice's, by the workbooks' names. */
export function differencesOfAll(
  files: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  return inTempFolder(async (folder) => {
    const made = await recalculateAll(files, folder);
    return new Map([...files].map(([name, bytes]) => [name, differences(bytes, made.get(name) ?? '')]));
  });
}

/** The same for one workbook. */
export async function recalculationDifferences(bytes: Uint8Array): Promise<readonly string[]> {
  return [...(await differencesOfAll(new Map([['workbook', bytes]]))).values()].flat();
}

function differences(bytes: Uint8Array, recalculated: string): readonly string[] {
  const cached = openWorkbook(bytes);
  const calculated = openWorkbook(readFileSync(recalculated));
  if (calculated.SheetNames.join() !== cached.SheetNames.join()) return ['the sheets are not the same'];
  return cached.SheetNames.flatMap((sheet) =>
    formulas(cached, sheet).flatMap(([place]) => {
      const before = cached.Sheets[sheet]?.[place]?.v ?? '';
      const after = calculated.Sheets[sheet]?.[place]?.v ?? '';
      return sameValue(before, after) ? [] : [`${sheet}!${place}: ${before} → ${after}`];
    }),
  );
}

/** Sums of binary fractions may differ below the 分; figures may not. */
function sameValue(before: unknown, after: unknown): boolean {
  if (typeof before !== 'number' || typeof after !== 'number') return before === after;
  return Math.abs(before - after) < 0.0001;
}

import type { PaperGrid, RowPosition } from '#shared/accounts/reading/grid';
import { looksLikeFigure, plain, withoutOrdinal } from '#shared/imports/label-matching';
import { sheetRowName, textAt } from '#shared/imports/source/sheet';
import type { ImportProblem } from '#shared/imports/table/read-table';
import { functionalSubjects } from '#shared/tables/codes/functional';
import { classOf, divisionOf, isItem, splitCodedName } from '#shared/tables/codes/subjects';

/** Finds the codes for rows with names only: each name is searched below the 类 or 款 above it. */
export function codesByName(
  { sheet, body }: PaperGrid,
  name: number,
  columns: ReadonlyMap<string, number>,
  year: number | null,
): { readonly places: readonly RowPosition[]; readonly problems: readonly ImportProblem[] } {
  const finder = new NameFinder(year ?? 2024);
  const places: RowPosition[] = [];
  const problems: ImportProblem[] = [];
  for (let row = body.top; row <= body.bottom; row++) {
    const text = textAt(sheet, row, name).trim();
    if (text === '') continue;
    if (/^(合计|总计|支出合计)$/.test(plain(text))) {
      places.push({ id: '合计', code: null, name: '合计', row, columns, count: false });
      continue;
    }
    const both = splitCodedName(text);
    const code = both?.code ?? finder.find(text);
    if (code !== null) places.push({ id: code, code, name: both?.name ?? text, row, columns, count: false });
    else if ([...columns.values()].some((at) => looksLikeFigure(textAt(sheet, row, at))))
      problems.push({
        place: sheetRowName(sheet, row),
        message: `“${text}”没有编码，名称也对不上科目，没有取用`,
      });
  }
  return { places, problems };
}

class NameFinder {
  readonly #subjects: readonly { readonly code: string; readonly key: string }[];
  #above = '';

  constructor(year: number) {
    this.#subjects = functionalSubjects(year).subjects.map(({ code, name }) => ({ code, key: plain(name) }));
  }

  find(text: string): string | null {
    const key = plain(withoutOrdinal(plain(text)));
    const alike = this.#subjects.filter((subject) => subject.key === key).map(({ code }) => code);
    const below = (above: string, length: number) =>
      alike.find((code) => code.length === length && code.startsWith(above));
    const found =
      (this.#above.length >= 5 ? below(divisionOf(this.#above), 7) : undefined) ??
      (this.#above.length >= 3 ? below(classOf(this.#above), 5) : undefined) ??
      below('', 3);
    if (found === undefined) return null;
    this.#above = isItem(found) ? divisionOf(found) : found;
    return found;
  }
}

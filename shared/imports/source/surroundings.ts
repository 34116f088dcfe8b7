import { plain } from '#shared/imports/label-matching';
import type { MoneyUnit } from '#shared/money/amount';
import { toHalfWidth } from '#shared/money/amount';
import type { TableDefinition } from '#shared/tables/grammar';
import type { Sheet } from './sheet.ts';
import { yearIn } from './year.ts';

/** The lines above a table: department, year, unit and titles. */
export interface Surroundings {
  readonly unit: MoneyUnit | null;
  readonly 部门: string | null;
  readonly 年度: number | null;
  /** Titles and numbers of forms, as printed. */
  readonly titles: readonly string[];
}

const UNIT = /(?:金额)?单位[:：]?\s*(?:人民币)?\s*(万元|元)|^\(?(万元|元)\)?$/;
const DEPARTMENT = /^(?:编制|填报|公开|预算|主管|预算主管)?(?:部门|单位)(?:名称|\(单位\)名称)?[:：](.+)$/;
const LONGEST_TITLE = 80;

/** Reads the lines from `top` to `bottom`. */
export function readSurroundings(sheet: Sheet, top: number, bottom: number): Surroundings {
  const texts = linesOf(sheet, top, bottom);
  const departments = texts.map((text) => nameOnly(DEPARTMENT.exec(text)?.[1] ?? ''));
  return {
    unit: firstUnit(texts),
    部门:
      departments.find((name) => name !== '' && !/^(万元|元)$/.test(name)) ?? besideUnit(sheet, top, bottom),
    年度: yearIn(texts),
    titles: texts.filter((text) => text.length <= LONGEST_TITLE),
  };
}

/** The code of a unit before its name: [101001]示例县图书馆, 101001-示例县图书馆. */
const UNIT_CODE = /^(?:[[【(（]\d{3,}[\]】)）]|\d{3,}[-—_]|\d{6,}(?=\D))\s*/;

/** What follows a name in its line: the unit of money or the year, possibly without a blank in a PDF. */
const BEHIND = /(?:\s*(?:(?:金额|货币)?单位[:：]|20\d\d\s*年度)|\s+20\d\d\s*年).*$/;

const SEAL = /[（(](?:盖章|公章|签章)[）)]$/;

/** A name without its code, the place of the seal or anything after it. */
export function nameOnly(text: string): string {
  return text.trim().replace(UNIT_CODE, '').replace(BEHIND, '').trim().replace(SEAL, '').trim();
}

const BODY =
  /^[\u4e00-\u9fa5（）]{4,40}(局|委|办|院|部|会|厅|室|馆|站|队|所|校|中心|委员会|办公室|政府|法院)(（[^（）]+）)?$/;

/** The name before the unit in a line, without a word for its role. */
function besideUnit(sheet: Sheet, top: number, bottom: number): string | null {
  for (let row = top; row <= bottom; row++) {
    const [name = '', ...others] = linesOf(sheet, row, row);
    if (BODY.test(name) && firstUnit(others) !== null) return name;
  }
  return null;
}

function linesOf(sheet: Sheet, top: number, bottom: number): readonly string[] {
  const texts: string[] = [];
  for (let row = top; row <= bottom; row++) {
    for (const cell of sheet.rows[row] ?? []) {
      for (const piece of (cell?.text ?? '').split(/[\t\n]+|\s{3,}/)) {
        const text = keepBrackets(piece).trim();
        if (text !== '') texts.push(text);
      }
    }
  }
  return texts;
}

/** Converts to half width, except for brackets in names. */
function keepBrackets(text: string): string {
  return text.replace(/[^（）]+/g, (piece) => toHalfWidth(piece));
}

function firstUnit(texts: readonly string[]): MoneyUnit | null {
  for (const text of texts) {
    const found = UNIT.exec(toHalfWidth(text).trim());
    const unit = found?.[1] ?? found?.[2];
    if (unit !== undefined) return unit as MoneyUnit;
  }
  return null;
}

/** The title as printed: the text that ends in the form's title or, next to its number, resembles one. */
export function printedTitle(titles: readonly string[], definition: TableDefinition): string | null {
  const number = definition.number === '' ? '' : plain(definition.number);
  const own = titles.map((title) => (number === '' ? title : stripNumber(title, number)));
  const exact = own.find((title) => plain(title).endsWith(plain(definition.title)));
  return exact ?? own.find((title) => TITLE.test(plain(title)) && !OF_ALL.test(plain(title))) ?? null;
}

const TITLE = /^[^:]*决算[^:]*表$/;
/** The title of the part with all forms. */
const OF_ALL = /^第[一二三四五六七八九十]+部分|(部门|单位)决算(公开)?(报)?表$/;

function stripNumber(title: string, number: string): string {
  const [first = '', ...rest] = title.split(/\s+/);
  return plain(first) === number && rest.length > 0 ? rest.join(' ') : title;
}

import { plain } from '#shared/imports/label-matching';
import type { TableId } from '#shared/tables/address';

/** Identifies a title: one of the nine forms, another table of accounts, or unknown. */
export type Titled = TableId | 'other' | null;

/** Endings of the nine forms' titles in any region; the first match wins, so specific ones come first. */
const ENDINGS: readonly (readonly [ending: RegExp, form: TableId])[] = [
  [/三公.{0,16}(预算|决算|支出|情况|公开).{0,6}表$/, '公开09'],
  [/国有资本经营(预算)?(财政拨款)?(收入)?(及|、)?(支出|收支)(情况)?决算(情况)?(明细)?表$/, '公开08'],
  [/政府性基金(预算)?(财政拨款)?(收入)?(及|、)?(支出|收支)(情况)?决算(情况)?(明细)?表$/, '公开07'],
  [/一般公共预算(财政拨款)?基本支出(情况)?决算(情况)?(明细)?表$/, '公开06'],
  [/一般公共预算(财政拨款)?(收入支出|收支|支出)(情况)?决算(情况)?(功能分类)?总?表$/, '公开05'],
  [
    /(?<!一般公共预算|政府性基金预算|国有资本经营预算)财政拨款(收入支出|收支)(情况)?决算(情况)?总?表$/,
    '公开04',
  ],
  [/(?<!财政拨款)(收入支出|收支)(情况)?决算(情况)?总?表$/, '公开01'],
  [/(?<!财政拨款|基金预算|经营预算)收入决算(情况)?总?表$/, '公开02'],
  [/(?<!财政拨款|公共预算|基金预算|经营预算|项目|基本|经营|服务|收入)支出决算(情况)?总?表$/, '公开03'],
];

/** Other tables of accounts. */
const OTHER = /(预算|决算|明细|情况|信息|统计|自评|绩效|采购|资产|购买服务|结余|整体支出|项目支出).{0,12}表$/;

/** The title of a part with all forms. */
const WHOLE = /(部门|单位|年度|公开|本级)(收支)?(决算|预算)(公开)?(报表|表|表格)$/;

/** 财决 forms with the columns of 公开01, 02 and 03. */
const LIKE_PUBLISHED = /财决0?[134](?![-_\d])/;
/** Rows are units, not 科目. */
const BY_UNIT = /\(?(按|分)(预算|所属)?单位(列示|填列|公开)?\)?$/;
const LONGEST = 80;

/**
 * The form named by the end of a title: 一般公共预算财政拨款支出决算表 is not 支出决算表. Words that are not the title of a
 * table name nothing.
 */
export function titledForm(text: string): Titled {
  const words = plain(text).replace(/[〈〉《》]/g, '');
  if (words.length > LONGEST || /[。;,]|详?见|如下|下表|所示/.test(words)) return null;
  if (/财决(附?\d|[A-Z])/.test(words) && !LIKE_PUBLISHED.test(words)) return 'other';
  if (BY_UNIT.test(words)) return 'other';
  const bare = withoutTail(words);
  const own = ENDINGS.find(([ending]) => ending.test(bare));
  if (own !== undefined) return isBudget(bare) ? 'other' : own[1];
  return OTHER.test(bare) && !WHOLE.test(bare) ? 'other' : null;
}

/** The 三公 table of a budget does not belong to final accounts. */
function isBudget(words: string): boolean {
  return /预算表$/.test(words) && !/决算/.test(words);
}

/** Removes what may follow a title: (续表), (财决03表), (按功能分类), 续表, 公开05表. */
function withoutTail(words: string): string {
  let bare = words.replace(/(公开|附)?\d{1,2}表$/, '');
  // removes one piece at a time: a pattern that repeats them backtracks without bound
  for (let before = ''; before !== bare; ) {
    before = bare;
    bare = bare.replace(/(\([^()]*\)?|续表?\d?|[一二三四]|[-—]\d+)$/, '');
  }
  return bare.replace(/(公开|附)?\d{1,2}表?$/, '');
}

/**
 * Forms named in the rows above a table, nearest first: those of the first row that names any. Tables side by
 * side have their titles in one row.
 */
export function titledForms(rows: readonly (readonly string[])[]): readonly Exclude<Titled, null>[] {
  for (const texts of rows) {
    const found = texts.flatMap((text) => titledForm(text) ?? []);
    if (found.length > 0)
      return texts.some((text) => HOLDS_THREE.test(plain(text))) && arePublished(rows) ? ['公开09'] : found;
  }
  return [];
}

/** Begins with 三公, in places that publish no form of 三公 alone. */
const HOLDS_THREE = /(机构运行信息|决算(公开)?相关信息统计)表$/;

/** 公开09表: the 财决 forms have titles in common with published ones. */
function arePublished(rows: readonly (readonly string[])[]): boolean {
  return rows.some((texts) => texts.some((text) => /^公开\d{1,2}表$/.test(plain(text))));
}

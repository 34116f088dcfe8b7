import type { TableId } from '#shared/tables/address';
import type { Figure, FormFigures } from './form-figures.ts';
import type { SectionName, SubSection } from './text/sections.ts';

/** Words that name a figure of the forms in a section of the text. */
export interface Named {
  readonly words: readonly string[];
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
}

const named = (table: TableId, row: string, column: string, ...words: string[]): Named => ({
  words,
  table,
  row,
  column,
});

const of02 = (column: string, ...words: string[]) => named('公开02', '合计', column, column, ...words);
const of03 = (column: string, ...words: string[]) => named('公开03', '合计', column, column, ...words);

const INCOME: readonly Named[] = [
  of02('本年收入合计', '收入合计', '收入总额', '全年收入'),
  of02('财政拨款收入'),
  of02('上级补助收入'),
  of02('事业收入'),
  of02('经营收入'),
  of02('附属单位上缴收入', '附属部门上缴收入'),
  of02('其他收入'),
  named('公开01', '1', '决算数', '一般公共预算财政拨款收入', '一般公共预算财政拨款'),
  named('公开01', '2', '决算数', '政府性基金预算财政拨款收入', '政府性基金预算财政拨款'),
  named('公开01', '3', '决算数', '国有资本经营预算财政拨款收入', '国有资本经营预算财政拨款'),
];

const SPENDING: readonly Named[] = [
  of03('本年支出合计', '支出合计', '支出总额', '全年支出'),
  of03('基本支出'),
  of03('项目支出'),
  of03('上缴上级支出'),
  of03('经营支出'),
  of03('对附属单位补助支出', '对附属部门补助支出'),
];

const TOTALS = ['收入支出总计', '收入、支出总计', '收、支总计', '收支总计', '收入支出总体', '总计'];
const whole = (table: TableId, income: string, spending: string, column: string, spent = column) => [
  named(table, income, column, ...TOTALS, '收入总计'),
  named(table, spending, spent, '支出总计'),
];

const CARRIED: readonly Named[] = [
  named('公开01', '28', '决算数', '使用非财政拨款结余', '使用非财政拨款结余（含专用结余）'),
  named('公开01', '59', '决算数', '结余分配'),
  named('公开01', '29', '决算数', '年初结转和结余', '上年结转和结余'),
  named('公开01', '60', '决算数', '年末结转和结余'),
];

const BALANCE: readonly Named[] = [
  of02('本年收入合计', '本年收入'),
  of03('本年支出合计', '本年支出', '支出合计'),
  named('公开01', '31', '决算数', '总收入'),
  named('公开01', '62', '决算数', '总支出'),
  ...CARRIED,
];

const FISCAL: readonly Named[] = [
  named('公开04', '27', '金额', '财政拨款本年收入', '本年财政拨款收入', '财政拨款收入'),
  named('公开04', '59', '合计', '财政拨款本年支出', '本年财政拨款支出', '财政拨款支出'),
  named('公开04', '28', '金额', '年初财政拨款结转和结余'),
  named('公开04', '60', '合计', '年末财政拨款结转和结余'),
  named('公开04', '1', '金额', '一般公共预算财政拨款收入', '一般公共预算财政拨款本年收入'),
];

const GENERAL: readonly Named[] = [
  named('公开04', '1', '金额', '一般公共预算财政拨款收入', '一般公共预算财政拨款本年收入'),
  named('公开04', '29', '金额', '年初财政拨款结转和结余', '年初一般公共预算财政拨款结转和结余'),
  named('公开04', '60', '一般公共预算财政拨款', '年末一般公共预算财政拨款结转和结余'),
  named('公开05', '合计', '小计', '一般公共预算财政拨款支出', '支出决算', '支出'),
  named('公开05', '合计', '基本支出', '基本支出'),
  named('公开05', '合计', '项目支出', '项目支出'),
];

const BASIC: readonly Named[] = [
  named('公开05', '合计', '基本支出', '基本支出'),
  named('公开06', '人员经费合计', '决算数', '人员经费', '人员经费合计'),
  named('公开06', '公用经费合计', '决算数', '公用经费', '公用经费合计'),
];

const FUND: readonly Named[] = [
  named('公开07', '合计', '本年支出小计', '支出', '支出决算', '本年支出'),
  named('公开07', '合计', '本年收入', '收入', '本年收入'),
  named('公开07', '合计', '年初结转和结余', '年初结转和结余'),
  named('公开07', '合计', '年末结转和结余', '年末结转和结余'),
  named('公开07', '合计', '基本支出', '基本支出'),
  named('公开07', '合计', '项目支出', '项目支出'),
];

const CAPITAL: readonly Named[] = [
  named('公开08', '合计', '合计', '支出', '支出决算'),
  named('公开08', '合计', '基本支出', '基本支出'),
  named('公开08', '合计', '项目支出', '项目支出'),
];

const PERFORMANCE: readonly Named[] = [
  of03('本年支出合计', '支出总额', '整体支出绩效自评，涉及预算资金', '整体支出绩效自评，涉及资金'),
  of03('基本支出'),
  of03('项目支出'),
  named('公开04', '59', '合计', '财政拨款'),
  named('公开03', '合计', '项目支出', '涉及预算资金', '涉及资金', '项目支出总额'),
];

const BY_SECTION: Readonly<Partial<Record<SectionName, readonly Named[]>>> = {
  收入支出总体: [...whole('公开01', '31', '62', '决算数'), ...BALANCE, ...INCOME, ...SPENDING],
  收入: [...INCOME, named('公开01', '31', '决算数', '收入总计'), ...CARRIED],
  支出: [...SPENDING, named('公开01', '62', '决算数', '支出总计'), ...CARRIED],
  财政拨款总体: [...whole('公开04', '32', '64', '金额', '合计'), ...FISCAL],
  一般公共预算支出: GENERAL,
  基本支出: BASIC,
  政府性基金: FUND,
  国有资本经营: CAPITAL,
  预算绩效: PERFORMANCE,
};

/** Tables whose 科目 a section may name before an amount, with the column meant. */
const SUBJECTS: Readonly<Partial<Record<SectionName, readonly [TableId, string]>>> = {
  一般公共预算支出: ['公开05', '小计'],
  基本支出: ['公开06', '决算数'],
  政府性基金: ['公开07', '本年支出小计'],
  国有资本经营: ['公开08', '合计'],
};

/** The names a section may use for figures, including its 科目. */
export function namesIn(section: SectionName, forms: FormFigures): readonly Named[] {
  const fixed = [...(BY_SECTION[section] ?? []), ...classesIn(section, forms)];
  const [table, column] = SUBJECTS[section] ?? [];
  if (table === undefined || column === undefined) return fixed;
  const subjects = forms.subjects(table).map((row) => named(table, row.id, column, row.label));
  return [...subjects, ...fixed];
}

/** The 类 in the lists of the 总表, by section: table, numbers of their lines, and column. */
const CLASSES: Readonly<Partial<Record<SectionName, readonly [TableId, number, number, string]>>> = {
  收入支出总体: ['公开01', 32, 57, '决算数'],
  财政拨款总体: ['公开04', 33, 58, '合计'],
};

function classesIn(section: SectionName, forms: FormFigures): readonly Named[] {
  const [table, first, last, column] = CLASSES[section] ?? [];
  if (table === undefined || first === undefined || last === undefined || column === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at)).flatMap((row) => {
    const label = forms.row(table, row)?.label.replace(/^[一二三四五六七八九十]+、/, '') ?? '';
    // a 类 paid from several budgets may be stated of one
    const isOfOne =
      table === '公开01' ||
      forms.amount(table, row, column) === forms.amount(table, row, '一般公共预算财政拨款');
    return label === '' || !isOfOne ? [] : [named(table, row, column, label)];
  });
}

/** The columns named by a section's words for a total. */
export function columnsIn(section: SectionName): readonly Named[] {
  return BY_SECTION[section] ?? [];
}

/** The form and column of a section's 科目. */
export function subjectsOf(section: SectionName): readonly [TableId, string] | null {
  return SUBJECTS[section] ?? null;
}

/** The figure that a section's shares refer to. */
export function wholeOf(
  section: SectionName,
  subSection: SubSection | null,
  forms: FormFigures,
): Figure | null {
  if (section === '收入') return forms.figure('公开02', '合计', '本年收入合计');
  if (section === '支出') return forms.figure('公开03', '合计', '本年支出合计');
  if (section === '一般公共预算支出' && subSection === '总体') {
    return forms.figure('公开03', '合计', '本年支出合计');
  }
  if (section === '一般公共预算支出') return forms.figure('公开05', '合计', '小计');
  if (section === '基本支出') return forms.figure('公开05', '合计', '基本支出');
  if (section === '三公经费') return forms.figure('公开09', '决算数', '合计');
  if (section === '政府性基金') return forms.figure('公开07', '合计', '本年支出小计');
  return section === '国有资本经营' ? forms.figure('公开08', '合计', '合计') : null;
}

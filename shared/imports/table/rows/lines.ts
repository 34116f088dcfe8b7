import { plain, withoutOrdinal } from '#shared/imports/label-matching';
import { type Sheet, sheetRowName, textAt } from '#shared/imports/source/sheet';
import type { Block, Line } from '#shared/tables/grammar';
import { columnAt, type FoundRow, figurePlaces, hasFigure, type RowReader } from './row-reader.ts';

/** Lines of the 总表, recognised by label, else by 行次. The printed label is kept. */
export const readLines: RowReader = ({ definition, sheet, place }) => {
  const rows: FoundRow[] = [];
  const problems: { place: string; message: string }[] = [];
  for (const block of definition.blocks) {
    const finder = new LineFinder(block);
    for (let at = place.body.top; at <= place.body.bottom; at++) {
      const label = textOf(sheet, at, columnAt(place, block.id, idOf(block, 'label')));
      const number = Number(textOf(sheet, at, columnAt(place, block.id, idOf(block, 'line'))));
      const line = finder.find(label, number);
      const cells = figurePlaces({ definition, place }, block.id, at);
      if (line !== null) {
        const said = label === '' ? line.label : label;
        rows.push({ id: String(line.number), block: block.id, code: null, label: said, at, cells });
      } else if (hasFigure(sheet, cells) && !isDetail(label)) {
        const name = label === '' ? '这一行没有项目名称' : `“${label}”不是${definition.title}的项目`;
        problems.push({ place: sheetRowName(sheet, at), message: `${name}，数没有读入` });
      }
    }
  }
  return { rows, problems };
};

function idOf(block: Block, role: 'label' | 'line'): string | undefined {
  return block.columns.find((column) => column.role === role)?.id;
}

function textOf(sheet: Sheet, row: number, column: number): string {
  return column === -1 ? '' : textAt(sheet, row, column).replace(/\s+/g, '');
}

/** Finds each line of a block once. */
class LineFinder {
  readonly #left: Line[];

  constructor({ rows }: Block) {
    this.#left = rows.kind === 'lines' ? [...rows.lines] : [];
  }

  find(label: string, number: number): Line | null {
    const words = plain(label);
    const bare = withoutOrdinal(words);
    const found =
      this.#take((line) => words !== '' && plain(line.label) === words) ??
      this.#take((line) => line.number === number && isLike(line, bare)) ??
      this.#take((line) => bare !== '' && withoutOrdinal(plain(line.label)) === bare) ??
      this.#take((line) => bare !== '' && isAlias(withoutOrdinal(plain(line.label)), bare)) ??
      this.#take((line) => line.number === number && words !== '');
    return found ?? null;
  }

  #take(fits: (line: Line) => boolean): Line | undefined {
    const at = this.#left.findIndex(fits);
    return at === -1 ? undefined : this.#left.splice(at, 1)[0];
  }
}

/** Sub-lines that some regions print below a line. */
function isDetail(label: string): boolean {
  return /^(栏次|项目|其中|基本支出(结转)?|项目支出(结转)?(和结余)?|经营结余|提取|转入|交纳|缴纳|使用专用结余|事业单位经营亏损|归集|国库集中支付|人员经费|公用经费|按功能)/.test(
    withoutOrdinal(plain(label)),
  );
}

/** Names of lines of the 总表 in other years or regions; each set means one line. */
const SAME: readonly (readonly string[])[] = [
  [
    '一般公共预算财政拨款收入',
    '一般公共预算财政拨款',
    '一般公共预算拨款收入',
    '财政拨款收入',
    '一般公共预算拨款',
  ],
  ['政府性基金预算财政拨款收入', '政府性基金预算财政拨款', '政府性基金预算拨款收入', '政府性基金拨款收入'],
  [
    '国有资本经营预算财政拨款收入',
    '国有资本经营预算财政拨款',
    '国有资本经营预算拨款收入',
    '国有资本经营拨款收入',
  ],
  ['附属单位上缴收入', '附属单位缴款', '附属单位上缴'],
  [
    '使用非财政拨款结余',
    '使用非财政拨款结余(含专用结余)',
    '用事业基金弥补收支差额',
    '使用非财政拨款结余和专用结余',
  ],
  ['年初结转和结余', '上年结转', '上年结转和结余', '年初结转结余'],
  ['年末结转和结余', '结转下年', '年末结转结余', '结转和结余'],
  ['年初财政拨款结转和结余', '年初结转和结余', '上年结转', '上年结转和结余', '年初财政拨款结转结余'],
  ['年末财政拨款结转和结余', '年末结转和结余', '结转下年', '年末财政拨款结转结余'],
  ['本年收入合计', '收入合计', '本年收入'],
  ['本年支出合计', '支出合计', '本年支出'],
  ['总计', '收入总计', '支出总计', '收入总计', '合计'],
  ['文化旅游体育与传媒支出', '文化体育与传媒支出'],
  ['卫生健康支出', '医疗卫生与计划生育支出', '医疗卫生支出'],
  ['资源勘探工业信息等支出', '资源勘探信息等支出', '资源勘探电力信息等支出'],
  ['自然资源海洋气象等支出', '国土海洋气象等支出', '国土资源气象等支出'],
  ['社会保障和就业支出', '社会保障与就业支出'],
  ['抗疫特别国债安排的支出', '抗疫特别国债支出'],
];

function isAlias(own: string, words: string): boolean {
  return SAME.some((names) => names.includes(own) && names.includes(words));
}

function isLike(line: Line, bare: string): boolean {
  const own = withoutOrdinal(plain(line.label));
  return bare !== '' && (own === bare || own.startsWith(bare) || bare.startsWith(own));
}

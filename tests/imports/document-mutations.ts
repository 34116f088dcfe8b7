import type { SheetCell } from '#shared/imports/source/sheet';
import type { SourceBlock, SourceFile } from '#shared/imports/source/source';

/** One change to another's document, as its pages would show it. */
export interface DocumentMutation {
  readonly kind: string;
  readonly what: string;
  readonly file: () => SourceFile;
}

const FIGURE = /^\d[\d,]*\.\d\d$/;
const CODE = /^\d{7}$/;

/**
 * Every figure and code of the tables and every figure, unit, sign, year and direction of the text, one at a
 * time.
 */
export function documentMutations(
  file: SourceFile,
  tables: ReadonlySet<string>,
): readonly DocumentMutation[] {
  return file.blocks.flatMap((block, at) =>
    block.kind === 'paragraph'
      ? textMutations(file, block, at)
      : tables.has(block.sheet.name)
        ? cellMutations(file, block, at)
        : [],
  );
}

type SheetBlock = Extract<SourceBlock, { readonly kind: 'sheet' }>;
type Paragraph = Extract<SourceBlock, { readonly kind: 'paragraph' }>;

function cellMutations(file: SourceFile, block: SheetBlock, at: number): readonly DocumentMutation[] {
  const { sheet } = block;
  return sheet.rows.flatMap((row, line) =>
    row.flatMap((cell, column) => {
      const make = (kind: string, text: string): DocumentMutation => ({
        kind,
        what: `${sheet.name} 第${line + 1}行第${column + 1}列 ${cell?.text} → ${text}`,
        file: () => withBlock(file, at, withCell(block, line, column, { text })),
      });
      const text = cell?.text.trim() ?? '';
      if (FIGURE.test(text))
        return [
          make('表中少一位', withoutDigit(text)),
          make('表中两位颠倒', transposed(text)),
          make('表中改一位', changed(text)),
        ].filter(({ what }) => !what.endsWith(`${cell?.text} → ${text}`));
      return CODE.test(text) ? [make('编码改一位', `${text.slice(0, 6)}${(Number(text[6]) + 7) % 10}`)] : [];
    }),
  );
}

const DIRECTIONS: Readonly<Record<string, string>> = {
  增加: '减少',
  减少: '增加',
  增长: '下降',
  下降: '增长',
  大于: '小于',
  小于: '大于',
};

function textMutations(file: SourceFile, block: Paragraph, at: number): readonly DocumentMutation[] {
  const { text } = block;
  const each = (kind: string, pattern: RegExp, change: (found: string) => string) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }): DocumentMutation => {
      const made = text.slice(0, index) + change(found) + text.slice(index + found.length);
      return {
        kind,
        what: `${text.slice(Math.max(0, index - 12), index)}[${found} → ${change(found)}]`,
        file: () => withBlock(file, at, { ...block, text: made }),
      };
    });
  return [
    ...each('文中金额', /\d[\d,]*\.\d\d(?=\s*万元)/g, changed),
    ...each('文中单位', /(?<=\d\s*)万元(?!（含）)/g, () => '元'),
    ...each('文中百分比', /\d+\.\d\d(?=\s*%)/g, changed),
    ...each('文中百分号', /(?<=\d\s*)%/g, () => ''),
    ...each('文中年度', /(?<=20)2[34](?=\s*年度)/g, () => '19'),
    ...each('方向词', /增加|减少|增长|下降|大于|小于/g, (found) => DIRECTIONS[found] ?? found),
  ];
}

function withBlock(file: SourceFile, at: number, block: SourceBlock): SourceFile {
  return { ...file, blocks: file.blocks.map((each, index) => (index === at ? block : each)) };
}

function withCell(block: SheetBlock, line: number, column: number, cell: SheetCell): SheetBlock {
  const rows = block.sheet.rows.map((row, at) =>
    at === line ? row.map((each, place) => (place === column ? cell : each)) : row,
  );
  return { ...block, sheet: { ...block.sheet, rows } };
}

/** The first digit replaced by another. */
function changed(figure: string): string {
  return figure.replace(/\d/, (digit) => String((Number(digit) + 4) % 10 || 5));
}

/** The second digit omitted, as in a typing error. */
function withoutDigit(figure: string): string {
  return figure.replace(/^(\d)(\d)/, '$1');
}

/** Two different adjacent digits before the point, swapped. */
function transposed(figure: string): string {
  return figure.replace(/(\d)(?!\1)(\d)(?=[\d,]*\.)/, '$2$1');
}

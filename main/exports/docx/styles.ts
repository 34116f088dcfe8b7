import { AlignmentType, type IFontAttributesProperties, type IStylesOptions, LineRuleType } from 'docx';

/** A4 with the 国标版心 (GB/T 9704-2012: 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm) for text. Twips. */
export const PAGE = {
  width: 11_906,
  height: 16_838,
  textMargin: { top: 2098, bottom: 1984, left: 1587, right: 1474, header: 851, footer: 1247 },
  tableMargin: { top: 1247, bottom: 1247, left: 1134, right: 1134, header: 567, footer: 567 },
} as const;

/** Names only: no font is embedded. All of them set Chinese characters one em wide. */
export const FONTS = {
  body: '仿宋',
  heading1: '黑体',
  heading2: '楷体',
  title: '方正小标宋简体',
  table: '宋体',
} as const;

/** Style ids. 部分标题 and headings are Word's own, for its navigation and for screen readers. */
export const STYLE = {
  part: 'Heading1',
  heading1: 'Heading2',
  heading2: 'Heading3',
  tableTitle: '决算表标题',
  annexTitle: '附表标题',
  contentsTitle: '目录标题',
  cover: '封面',
  text: '正文段落',
  tableText: '表格文字',
  footer: '页码',
  chart: '图表',
} as const;

/** Size of 3号 in half points; line of 28 pt in twips. */
const TEXT_SIZE = 32;
export const TEXT_LINE = 560;
const TABLE_SIZE = 18;
export const TABLE_LINE = 264;

/** Latin letters and digits in Times New Roman; “quotes” and the like as wide as Chinese characters. */
export function font(name: string): IFontAttributesProperties {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: name, hint: 'eastAsia' };
}

export const exact = (line: number) => ({ line, lineRule: LineRuleType.EXACT });

const twoCharacters = { firstLine: 2 * (TEXT_SIZE / 2) * 20, firstLineChars: 200 };
const BLACK = '000000';
const centred = AlignmentType.CENTER;

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: font(FONTS.body), size: TEXT_SIZE, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      paragraph: { spacing: exact(TEXT_LINE) },
    },
    heading1: {
      run: { font: font(FONTS.title), size: 52, color: BLACK },
      paragraph: { alignment: centred, outlineLevel: 0, spacing: { ...exact(840), before: 3400 } },
    },
    heading2: {
      run: { font: font(FONTS.heading1), size: TEXT_SIZE, color: BLACK },
      paragraph: { indent: twoCharacters, outlineLevel: 1, keepNext: true },
    },
    heading3: {
      run: { font: font(FONTS.heading2), size: TEXT_SIZE, color: BLACK },
      paragraph: { indent: twoCharacters, outlineLevel: 2, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: STYLE.cover,
      name: STYLE.cover,
      run: { font: font(FONTS.title), size: 72 },
      paragraph: { alignment: centred, spacing: { ...exact(1040), after: 560 } },
    },
    {
      id: STYLE.contentsTitle,
      name: STYLE.contentsTitle,
      run: { font: font(FONTS.title), size: 44 },
      paragraph: { alignment: centred, spacing: { ...exact(700), after: 300 } },
    },
    {
      id: STYLE.text,
      name: STYLE.text,
      paragraph: { indent: twoCharacters, alignment: AlignmentType.BOTH },
    },
    {
      id: STYLE.tableTitle,
      name: STYLE.tableTitle,
      run: { font: font(FONTS.title), size: 36 },
      paragraph: { alignment: centred, outlineLevel: 1, keepNext: true, spacing: exact(560) },
    },
    {
      id: STYLE.annexTitle,
      name: STYLE.annexTitle,
      run: { font: font(FONTS.title), size: 36 },
      paragraph: { alignment: centred, keepNext: true, spacing: exact(560) },
    },
    {
      id: STYLE.tableText,
      name: STYLE.tableText,
      run: { font: font(FONTS.table), size: TABLE_SIZE },
      paragraph: { spacing: exact(TABLE_LINE) },
    },
    {
      id: STYLE.footer,
      name: STYLE.footer,
      paragraph: { indent: { left: 280, right: 280 }, spacing: exact(400) },
    },
    {
      id: STYLE.chart,
      name: STYLE.chart,
      paragraph: {
        alignment: centred,
        spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 120, after: 120 },
      },
    },
    {
      id: 'TOC1',
      name: 'toc 1',
      run: { font: font(FONTS.heading1), size: 28 },
      paragraph: { spacing: { ...exact(500), before: 100 } },
    },
    {
      id: 'TOC2',
      name: 'toc 2',
      run: { size: 28 },
      paragraph: { indent: { left: 560 }, spacing: exact(480) },
    },
  ],
};

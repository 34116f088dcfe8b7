import { AlignmentType, type IFontAttributesProperties, type IStylesOptions, LineRuleType } from 'docx';
import { points } from '#main/exports/docx/measure/geometry';
import {
  CHART_SPACING,
  CONTENTS,
  CONTENTS_POINTS,
  CONTENTS_TITLE,
  COVER_LINE,
  END_LINE,
  NOTE_LINE,
  PART_LINE,
  PART_POINTS,
  TABLE_POINTS,
  TABLE_TITLE_LINE,
  TEXT_POINTS,
} from '#main/exports/docx/measure/sizes';
import { type FontPreset, LATIN_FONT } from '#shared/publication/presets/fonts';
import type { PagePreset } from '#shared/publication/presets/pages';

/** Style ids. 部分标题 and headings are built into Word, for its navigation and for screen readers. */
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
  tableCentre: '表格居中',
  tableRight: '表格数字',
  tableNote: '表注',
  end: '节末',
  footer: '页码',
  chart: '图表',
} as const;

/** In half points: 3号 and 2号. */
const TEXT_SIZE = 2 * TEXT_POINTS;
const PART_SIZE = 2 * PART_POINTS;

/** Latin letters and digits in Times New Roman; “quotes” and the like are as wide as Chinese characters. */
export function font(name: string): IFontAttributesProperties {
  return { ascii: LATIN_FONT, hAnsi: LATIN_FONT, eastAsia: name, hint: 'eastAsia' };
}

export const exact = (line: number) => ({ line, lineRule: LineRuleType.EXACT });

const twoCharacters = { firstLine: 2 * (TEXT_SIZE / 2) * 20, firstLineChars: 200 };
const BLACK = '000000';
const centred = AlignmentType.CENTER;

/** The look of the document for one page and one font preset; `cellStyles` are those of its tables' cells. */
export function styles(page: PagePreset, { fonts }: FontPreset, cellStyles: ParagraphStyles): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: font(fonts.body), size: TEXT_SIZE, language: { value: 'en-US', eastAsia: 'zh-CN' } },
        paragraph: { spacing: exact(points(page.linePitch)) },
      },
      heading1: {
        run: { font: font(fonts.title), size: PART_SIZE, color: BLACK },
        paragraph: { alignment: centred, outlineLevel: 0, spacing: { ...exact(PART_LINE), before: 3400 } },
      },
      heading2: {
        run: {
          font: font(fonts.heading1),
          size: TEXT_SIZE,
          color: BLACK,
          characterSpacing: points(page.tracking),
        },
        paragraph: { indent: twoCharacters, outlineLevel: 1, keepNext: true },
      },
      heading3: {
        run: {
          font: font(fonts.heading2),
          size: TEXT_SIZE,
          color: BLACK,
          characterSpacing: points(page.tracking),
        },
        paragraph: { indent: twoCharacters, outlineLevel: 2, keepNext: true },
      },
    },
    paragraphStyles: [
      ...[...titleStyles(page, fonts), ...textStyles(page), ...tableStyles(fonts)].map(offered),
      ...cellStyles,
      ...contentsStyles(fonts),
    ],
  };
}

/** Based on Word's own style and offered among its quick styles, so that people find it. */
function offered(style: ParagraphStyles[number]): ParagraphStyles[number] {
  return { basedOn: 'Normal', quickFormat: true, ...style };
}

type ParagraphStyles = NonNullable<IStylesOptions['paragraphStyles']>;
type Fonts = FontPreset['fonts'];

function titleStyles(page: PagePreset, fonts: Fonts): ParagraphStyles {
  const title = { font: font(fonts.title), size: page.tableTitleSize * 2 };
  return [
    {
      id: STYLE.cover,
      name: STYLE.cover,
      run: { font: font(fonts.title), size: page.coverSize * 2 },
      paragraph: { alignment: centred, spacing: { ...exact(COVER_LINE), after: 560 } },
    },
    {
      id: STYLE.contentsTitle,
      name: STYLE.contentsTitle,
      run: { font: font(fonts.title), size: PART_SIZE },
      paragraph: {
        alignment: centred,
        spacing: { ...exact(CONTENTS_TITLE.line), after: CONTENTS_TITLE.after },
      },
    },
    {
      id: STYLE.tableTitle,
      name: STYLE.tableTitle,
      run: title,
      paragraph: { alignment: centred, outlineLevel: 1, keepNext: true, spacing: exact(TABLE_TITLE_LINE) },
    },
    {
      id: STYLE.annexTitle,
      name: STYLE.annexTitle,
      run: title,
      paragraph: { alignment: centred, keepNext: true, spacing: exact(TABLE_TITLE_LINE) },
    },
  ];
}

function textStyles(page: PagePreset): ParagraphStyles {
  return [
    {
      id: STYLE.text,
      name: STYLE.text,
      run: { characterSpacing: points(page.tracking) },
      paragraph: { indent: twoCharacters, alignment: AlignmentType.BOTH },
    },
    {
      id: STYLE.chart,
      name: STYLE.chart,
      run: { size: 2 },
      paragraph: {
        alignment: centred,
        spacing: { line: 240, lineRule: LineRuleType.AUTO, after: CHART_SPACING },
      },
    },
    {
      id: STYLE.footer,
      name: STYLE.footer,
      paragraph: { indent: { left: 280, right: 280 }, spacing: exact(400) },
    },
  ];
}

/** Table cells take their alignment from the style, which keeps their XML short. */
function tableStyles(fonts: Fonts): ParagraphStyles {
  const run = { font: font(fonts.table), size: 2 * TABLE_POINTS };
  const style = (id: string, alignment: 'left' | 'center' | 'right') => ({
    id,
    name: id,
    ...(id === STYLE.tableText ? {} : { basedOn: STYLE.tableText }),
    run,
    paragraph: { alignment, spacing: exact(NOTE_LINE) },
  });
  return [
    style(STYLE.tableText, 'left'),
    style(STYLE.tableCentre, 'center'),
    style(STYLE.tableRight, 'right'),
    style(STYLE.tableNote, 'left'),
    { id: STYLE.end, name: STYLE.end, run: { size: 2 }, paragraph: { spacing: exact(END_LINE) } },
  ];
}

function contentsStyles(fonts: Fonts): ParagraphStyles {
  return [
    {
      id: 'TOC1',
      name: 'toc 1',
      basedOn: 'Normal',
      next: 'Normal',
      uiPriority: 39,
      run: { font: font(fonts.heading1), size: 2 * CONTENTS_POINTS },
      paragraph: { spacing: exact(CONTENTS[1].line) },
    },
    {
      id: 'TOC2',
      name: 'toc 2',
      basedOn: 'Normal',
      next: 'Normal',
      uiPriority: 39,
      run: { size: 2 * CONTENTS_POINTS },
      paragraph: { indent: { left: CONTENTS[2].indent }, spacing: exact(CONTENTS[2].line) },
    },
  ];
}

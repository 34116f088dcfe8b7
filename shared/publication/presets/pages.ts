/** Lengths in millimetres; pitch, tracking and sizes in points. */
export interface PagePreset {
  readonly id: PagePresetId;
  /** The standard it follows, to help people choose. */
  readonly description: string;
  /** Margins of pages of text, of the contents and of title pages. */
  readonly text: Margins;
  /** Margins of pages with a table. */
  readonly table: Margins;
  /** Distance between the lines of the text. */
  readonly linePitch: number;
  /** Added to the width of every character of the text. */
  readonly tracking: number;
  /** Lines of the grid shown in Word; `null` if the preset has none. */
  readonly gridLines: number | null;
  readonly coverSize: number;
  /** Size of a form's title. */
  readonly tableTitleSize: number;
  /** From the edge of the paper to the header; 10 if absent. */
  readonly header?: number;
}

export interface Margins {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export const PAGE_PRESET_IDS = ['国标版心', '省模板版心'] as const;
export type PagePresetId = (typeof PAGE_PRESET_IDS)[number];

/** A4 portrait, in millimetres. */
export const A4 = { width: 210, height: 297 } as const;

const TABLE_MARGINS = { top: 22, bottom: 22, left: 20, right: 20 } as const;

export const PAGE_PRESETS: Readonly<Record<PagePresetId, PagePreset>> = {
  国标版心: {
    id: '国标版心',
    description: 'GB/T 9704-2012：天头 37、订口 28 毫米，版心 156×225 毫米，每页 22 行、每行 28 字',
    text: { top: 37, bottom: 35, left: 28, right: 26 },
    table: TABLE_MARGINS,
    linePitch: 28.9,
    // 28 characters of 3号 (16 pt) are 158 mm wide; the 版心 is 156 mm.
    tracking: -0.25,
    gridLines: 22,
    coverSize: 36,
    tableTitleSize: 18,
  },
  省模板版心: {
    id: '省模板版心',
    description: '各省公开模板常用：Word 默认页边距，行距 31.2 磅',
    text: { top: 25.4, bottom: 25.4, left: 31.8, right: 31.8 },
    table: { top: 25.4, bottom: 25.4, left: 20, right: 20 },
    linePitch: 31.2,
    tracking: 0,
    gridLines: null,
    coverSize: 36,
    tableTitleSize: 16,
  },
};

export const DEFAULT_PAGE_PRESET: PagePresetId = '国标版心';

import type { TableId } from '#shared/tables/address';

/**
 * The source of a figure, by the names of form, row and column: `财决03/合计/财政拨款收入`. `*` is the row
 * of the figure itself. Several can be summed: `财决07/合计/本年支出 + 财决09/合计/本年支出`. If a figure
 * has several sources, the first one present is used and the others must agree; a source that begins with
 * `或` is used only if none before it is present.
 */
export type FigureOrigin = string;

/** One part of the mapping; `mapping/index.ts` holds all of it. */
export type MappingRule =
  /** Every 科目 row and 合计 of a form, column by column. */
  | {
      readonly kind: 'subjects';
      readonly table: TableId;
      /** The form the rows come from. */
      readonly rows: string;
      readonly columns: Readonly<Record<string, readonly FigureOrigin[]>>;
    }
  /** Printed lines, by 行次 and column. `类` stands for each line of a 类; `*` is its code. */
  | {
      readonly kind: 'lines';
      readonly table: TableId;
      readonly lines: readonly (readonly [line: string, column: string, ...from: FigureOrigin[]])[];
    }
  /** The 经济分类科目 that a form has as columns. */
  | {
      readonly kind: 'economic';
      readonly table: TableId;
      readonly form: string;
      readonly row: string;
      readonly column: string;
    }
  /** Figures that two forms hold, or one form holds twice, and that nothing else compares. */
  | {
      readonly kind: 'checks';
      readonly checks: readonly (readonly [place: string, ...same: FigureOrigin[]])[];
    }
  /** 补充数据 and 年初预算. */
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [key: string, ...from: FigureOrigin[]])[] };

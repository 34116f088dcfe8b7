import type { BatchItem, BatchOutcome } from '#shared/desk/run-batch';
import type { Result } from '#shared/result';

/** The same work on many items. */
export interface Batch {
  /** e.g. “检查 300 份报表”. */
  readonly title: string;
  readonly items: readonly BatchItem[];
  /** Works on one item; returns a sentence if something about it needs attention. */
  readonly work: (item: BatchItem) => Promise<Result<string | null>>;
}

/** The outcome for one item, if there is anything to report. */
export interface BatchLine {
  readonly id: string;
  readonly name: string;
  readonly became: '失败' | '请看' | '没有做';
  readonly why: string;
}

/** The rows of the table: failures first, then items that need attention, then those not begun. */
export function linesOf({ made, failures, left }: BatchOutcome<string | null>): readonly BatchLine[] {
  return [
    ...failures.map(({ id, name, why }): BatchLine => ({ id, name, became: '失败', why })),
    ...made.flatMap(({ id, name, value }): readonly BatchLine[] =>
      value === null ? [] : [{ id, name, became: '请看', why: value }],
    ),
    ...left.map(({ id, name }): BatchLine => ({ id, name, became: '没有做', why: '停下时还没有轮到' })),
  ];
}

/** The table as text for a spreadsheet. */
export function textOf(lines: readonly BatchLine[]): string {
  return [['名称', '结果', '原因'], ...lines.map(({ name, became, why }) => [name, became, why])]
    .map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t'))
    .join('\n');
}

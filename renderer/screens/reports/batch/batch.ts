import type { Done, Work } from '#shared/batch/works';
import type { BatchItem, BatchOutcome } from '#shared/desk/run-batch';
import { success } from '#shared/result';

/** The same work on many items. */
export interface Batch {
  /** e.g. “检查 300 份报表”. */
  readonly title: string;
  readonly items: readonly BatchItem[];
  readonly work: Work;
}

/** The outcome for one item, if there is anything to report. */
export interface BatchLine {
  readonly id: string;
  readonly name: string;
  readonly became: '失败' | '请看' | '已经有了' | '没有做';
  readonly why: string;
}

/** The rows of the table: failures first, then items that need attention, then those not begun. */
export function linesOf({ made, failures, left }: BatchOutcome<Done>): readonly BatchLine[] {
  return [
    ...failures.map(({ id, name, why }): BatchLine => ({ id, name, became: '失败', why })),
    ...made.flatMap(({ id, name, value }): readonly BatchLine[] =>
      value.say === null ? [] : [{ id, name, became: value.stood ? '已经有了' : '请看', why: value.say }],
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

/** A batch that undoes the work of another as far as possible; `null` if none of it can be undone. */
export function undoing({ title }: Batch, { made }: BatchOutcome<Done>): Batch | null {
  const ways = new Map(
    made.flatMap(({ id, value }) => (value.undo === undefined ? [] : [[id, value.undo] as const])),
  );
  if (ways.size === 0) return null;
  return {
    title: `撤销：${title}`,
    items: made.filter(({ id }) => ways.has(id)),
    work: async ({ id }) => {
      const undone = await ways.get(id)?.();
      return undone === undefined || undone.ok ? success({ say: null }) : undone;
    },
  };
}

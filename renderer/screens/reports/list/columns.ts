import { sayState } from '#shared/desk/state';
import { formatAmount, groupThousands } from '#shared/money/amount';
import type { DeskReport } from './useDesk.ts';
import type { ColumnKey } from './useView.ts';

/** How a column is drawn. */
export interface Column {
  readonly title: string;
  /** In pixels. */
  readonly width: number;
  readonly isNumber?: true;
  readonly textOf: (report: DeskReport, titleOf: (pack: string) => string) => string;
}

export const LIST_COLUMNS: Readonly<Record<ColumnKey, Column>> = {
  年度: { title: '年度', width: 72, textOf: ({ row }) => String(row.年度) },
  模板: { title: '模板', width: 150, textOf: ({ row }, titleOf) => titleOf(row.pack) },
  主管部门: { title: '主管部门', width: 180, textOf: ({ place }) => place ?? '' },
  状态: { title: '状态', width: 220, textOf: ({ row }) => sayKnownState(row) },
  错误: { title: '错误', width: 64, isNumber: true, textOf: ({ row }) => count(row.counts?.errors) },
  待填: { title: '待填', width: 64, isNumber: true, textOf: ({ row }) => count(row.counts?.todo) },
  支出总计: {
    title: '支出总计（万元）',
    width: 150,
    isNumber: true,
    textOf: ({ row }) => groupThousands(formatAmount(row.counts?.total ?? null, '万元')),
  },
  最后修改: { title: '最后修改', width: 150, textOf: ({ row }) => minuteOf(row.changedAt) },
  导出时间: { title: '导出时间', width: 150, textOf: ({ row }) => minuteOf(row.exportedAt) },
};

/** The state; an outdated one is being checked again. */
function sayKnownState(row: DeskReport['row']): string {
  const said = sayState(row);
  return row.fresh || said === '未检查' || row.publishedOn !== null ? said : `${said}…`;
}

function count(number: number | undefined): string {
  return number === undefined ? '' : String(number);
}

const MINUTES = new Intl.DateTimeFormat('zh-CN', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

function minuteOf(at: string | null): string {
  return at === null ? '' : MINUTES.format(new Date(at)).replaceAll('/', '-');
}

import { TEXT_PARTS, type TextPart } from '#shared/report/report';
import { isTableId, type TableId } from '#shared/tables/address';

export const ANNEX_IDS = ['附件1', '附件2'] as const;
export type AnnexId = (typeof ANNEX_IDS)[number];

/** The main page of the report's window. */
export type PageId = '概览' | TableId | TextPart | AnnexId | '补充数据' | '体检' | '批注' | '修改记录';

export const isTable = (page: PageId): page is TableId => isTableId(page);
export const isText = (page: PageId): page is TextPart => TEXT_PARTS.some((part) => part === page);
export const isAnnex = (page: PageId): page is AnnexId => ANNEX_IDS.some((id) => id === page);

/** The page of the handbook (`docs/help`) that explains the current page. */
export function helpTopic(page: PageId): string {
  if (isTable(page) || isAnnex(page)) return '20-forms';
  if (isText(page) || page === '补充数据') return '40-words';
  if (page === '体检') return '50-checks';
  if (page === '批注') return '75-undo';
  return page === '修改记录' ? '75-undo' : '10-start';
}

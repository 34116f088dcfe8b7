import { Button } from 'antd';
import type { Draft } from '#renderer/draft/useReport.ts';
import { missingInSpending } from '#shared/report/rows/subject-rows';
import type { TableId } from '#shared/tables/address';

const NAMED_AT_MOST = 4;
const CONCERNED: readonly TableId[] = ['公开03', '公开05', '公开07', '公开08'];

/** Says discreetly which 科目 are paid from a budget and missing in 公开03, and adds them. */
export function MissingRows({ draft, table }: { readonly draft: Draft; readonly table: TableId }) {
  const missing = CONCERNED.includes(table) ? missingInSpending(draft.report) : [];
  if (missing.length === 0) return null;
  const named = missing.slice(0, NAMED_AT_MOST).map(({ code, name }) => `${code} ${name}`);
  const rest = missing.length > NAMED_AT_MOST ? ` 等 ${missing.length} 个` : '';
  const add = () => draft.edit({ kind: 'addRows', tables: ['公开03'], subjects: [...missing] });
  return (
    <p className="hint-line">
      <span>{`公开03 没有 ${named.join('、')}${rest}`}</span>
      <Button size="small" onClick={add}>
        补入03
      </Button>
    </p>
  );
}

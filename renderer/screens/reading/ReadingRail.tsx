import { Button } from 'antd';
import type { ImportPreview } from '#shared/api/imports';
import type { PreviewItem } from '#shared/imports/bring-in/preview';
import type { TableSummary } from '#shared/imports/document/read-summary';
import type { Looking } from './useLooking.ts';

/** Doubts first, then what was understood. */
export function ReadingRail(props: {
  readonly preview: ImportPreview;
  /** Tables that are kept as printed. */
  readonly others: readonly TableSummary[];
  readonly looking: Looking;
}) {
  const { preview, others, looking } = props;
  const { doubts, doubt, shown } = looking;
  // unrecognised tables are listed above by their titles
  const remarks = preview.remarks.filter((remark) => !remark.startsWith('没有认出表的工作表'));
  return (
    <nav className="reading-rail" aria-label="读出的内容">
      <div className="row">
        <h2>{doubts.length === 0 ? '没有疑处' : `疑处 ${doubts.length}`}</h2>
        <span className="spacer" />
        {doubts.length > 0 && (
          <>
            <Button size="small" type="text" title="Shift+F8" onClick={() => looking.step(-1)}>
              上一处
            </Button>
            <Button size="small" type="text" title="F8" onClick={() => looking.step(1)}>
              下一处
            </Button>
          </>
        )}
      </div>
      <ul className="doubts">
        {doubts.map(({ key, name, message }, at) => (
          <li key={key}>
            <button type="button" aria-current={at === doubt} onClick={() => looking.doubtAt(at)}>
              <strong>{name}</strong>
              <span>{message}</span>
            </button>
          </li>
        ))}
      </ul>
      <h2>读懂的</h2>
      {preview.items.length === 0 && <p className="quiet">没有认出表或文字。</p>}
      <ul>
        {preview.items.map((item) => (
          <li key={item.id}>
            <button type="button" aria-current={item.id === shown} onClick={() => looking.item(item.id)}>
              <strong>{item.title}</strong>
              <span>{noteOf(item)}</span>
            </button>
          </li>
        ))}
      </ul>
      <OtherTables others={others} onSheet={looking.sheet} />
      {remarks.length > 0 && (
        <>
          <h2>另外</h2>
          <ul className="remarks">
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </>
      )}
    </nav>
  );
}

function OtherTables(props: {
  readonly others: readonly TableSummary[];
  readonly onSheet: (sheet: number) => void;
}) {
  const { others, onSheet } = props;
  if (others.length === 0) return null;
  return (
    <>
      <h2>别的表，照原样看</h2>
      <ul>
        {others.map(({ sheet, title, page }) => (
          <li key={sheet}>
            <button type="button" disabled={sheet === null} onClick={() => sheet !== null && onSheet(sheet)}>
              <strong>{title}</strong>
              {page !== null && <span>{`第 ${page} 页`}</span>}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function noteOf({ cells, paragraphs }: PreviewItem): string {
  if (paragraphs.length > 0) return `${paragraphs.length} 段`;
  if (cells.length === 0) return '附件';
  const refused = cells.filter((cell) => cell.refused !== null).length;
  const read = cells.filter(({ text, refused: why }) => text !== '' && why === null).length;
  return refused === 0 ? `${read} 格` : `${read} 格，${refused} 格没有读入`;
}

import { Button } from 'antd';
import type { ImportPreview } from '#shared/api/imports';
import type { ImportItem } from '#shared/imports/bring-in';
import type { PreviewItem } from '#shared/imports/preview';
import type { TableSummary } from '#shared/imports/read-summary';
import type { Doubt } from './doubts.ts';

/** Doubts first, then what was understood. */
export function ReadingRail(props: {
  readonly preview: ImportPreview;
  readonly doubts: readonly Doubt[];
  readonly doubt: number | null;
  readonly shown: ImportItem | null;
  readonly onDoubt: (at: number) => void;
  /** Tables that are kept as they are printed. */
  readonly others: readonly TableSummary[];
  readonly onItem: (id: ImportItem) => void;
  readonly onSheet: (sheet: number) => void;
  readonly onStep: (by: number) => void;
}) {
  const { preview, doubts, doubt, shown } = props;
  // the tables that were not recognised stand above by their titles
  const remarks = preview.remarks.filter((remark) => !remark.startsWith('没有认出表的工作表'));
  return (
    <nav className="reading-rail" aria-label="读出的内容">
      <div className="row">
        <h2>{doubts.length === 0 ? '没有疑处' : `疑处 ${doubts.length}`}</h2>
        <span className="spacer" />
        {doubts.length > 0 && (
          <>
            <Button size="small" type="text" title="Shift+F8" onClick={() => props.onStep(-1)}>
              上一处
            </Button>
            <Button size="small" type="text" title="F8" onClick={() => props.onStep(1)}>
              下一处
            </Button>
          </>
        )}
      </div>
      <ul className="doubts">
        {doubts.map(({ key, name, message }, at) => (
          <li key={key}>
            <button type="button" aria-current={at === doubt} onClick={() => props.onDoubt(at)}>
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
            <button type="button" aria-current={item.id === shown} onClick={() => props.onItem(item.id)}>
              <strong>{item.title}</strong>
              <span>{noteOf(item)}</span>
            </button>
          </li>
        ))}
      </ul>
      <OtherTables {...props} />
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

/** The next doubt in a round; the first where none is looked at. */
export function nextDoubt(count: number, from: number | null, by: number): number {
  if (from === null) return by > 0 ? 0 : count - 1;
  return (from + by + count) % Math.max(1, count);
}

function noteOf({ cells, paragraphs }: PreviewItem): string {
  if (paragraphs.length > 0) return `${paragraphs.length} 段`;
  if (cells.length === 0) return '附件';
  const refused = cells.filter((cell) => cell.refused !== null).length;
  const read = cells.filter(({ text, refused: why }) => text !== '' && why === null).length;
  return refused === 0 ? `${read} 格` : `${read} 格，${refused} 格没有读入`;
}

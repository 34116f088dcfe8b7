import { Checkbox } from 'antd';
import type { ImportPreview } from '#shared/api/imports';
import type { ImportItem } from '#shared/imports/bring-in/bring-in';
import type { PreviewItem } from '#shared/imports/bring-in/preview';

/** The content of the preview's right side. */
export type Shown =
  | { readonly kind: 'problems' }
  | { readonly kind: 'item'; readonly id: ImportItem }
  | { readonly kind: 'sheet'; readonly at: number };

/** The recognised items to choose from, the unrecognised ones, and every sheet. */
export function ImportItems(props: {
  readonly preview: ImportPreview;
  readonly left: ReadonlySet<ImportItem>;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
  readonly onLeave: (id: ImportItem, leave: boolean) => void;
}) {
  const { preview, shown, onShow } = props;
  const isCurrent = (other: Shown) => JSON.stringify(other) === JSON.stringify(shown);
  const entry = (to: Shown, label: string, note: string) => (
    <button type="button" aria-current={isCurrent(to) ? 'true' : undefined} onClick={() => onShow(to)}>
      <span>{label}</span>
      <span className="quiet">{note}</span>
    </button>
  );
  const count = preview.problems.length;
  return (
    <nav className="import-items" aria-label="认出的内容">
      {entry({ kind: 'problems' }, '没有读懂的', count === 0 ? '没有' : `${count} 处`)}
      <h3>认出的内容</h3>
      {preview.items.length === 0 && <p className="quiet">没有认出表或文字。可以在下面指出表在哪里。</p>}
      {preview.items.map((item) => (
        <div key={item.id} className="import-item">
          <Checkbox
            aria-label={`导入 ${item.title}`}
            checked={!props.left.has(item.id)}
            onChange={({ target }) => props.onLeave(item.id, !target.checked)}
          />
          {entry({ kind: 'item', id: item.id }, item.title, noteOf(item))}
        </div>
      ))}
      {preview.sheets.length > 0 && <h3>文件中的表</h3>}
      {preview.sheets.map((sheet, at) => (
        <div key={`${sheet.file}/${sheet.name}`} className="import-item">
          {entry({ kind: 'sheet', at }, sheet.name, sheet.unknown ? '没有认出' : sheet.tables.join('、'))}
        </div>
      ))}
    </nav>
  );
}

function noteOf({ differing, cells }: PreviewItem): string {
  const refused = cells.filter((cell) => cell.refused !== null).length;
  const changes = differing === 0 ? '没有变化' : `${differing} 处变化`;
  return refused === 0 ? changes : `${changes}，${refused} 处没有读入`;
}

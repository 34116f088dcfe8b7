import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useId } from 'react';
import { SORT_KEYS, type SortKey } from '#shared/desk/arrange';
import { LIST_COLUMNS } from './columns.ts';
import { GroupRow, ReportRow } from './ListRows.tsx';
import { usePackTitle } from './usePackTitle.ts';
import type { DeskLine, Selection } from './useSelection.ts';
import type { View } from './useView.ts';

/** In pixels; the style sheet uses the same value. */
const ROW_HEIGHT = 34;
const HEAD_HEIGHT = 34;
const OVERSCAN = 8;

interface ListTableProps {
  readonly lines: readonly DeskLine[];
  readonly view: View;
  readonly selection: Selection;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onSort: (by: SortKey) => void;
  readonly onOpen: (id: string) => void;
  readonly onFold: (place: string) => void;
}

/** The visible rows, however many there are, below a sticky header. */
export function ListTable(props: ListTableProps) {
  const { lines, view, selection, scroller } = props;
  const id = useId();
  const packTitle = usePackTitle();
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    initialRect: { width: 1200, height: 600 },
  });
  const { active } = selection;
  useEffect(() => {
    if (active >= 0) virtualizer.scrollToIndex(active, { align: 'auto' });
  }, [active, virtualizer]);
  const drawn = virtualizer.getVirtualItems();
  const above = (drawn[0]?.index ?? 0) * ROW_HEIGHT;
  const below = (lines.length - 1 - (drawn.at(-1)?.index ?? -1)) * ROW_HEIGHT;
  const columnCount = view.columns.length + 1;
  return (
    <table
      role="grid"
      className="report-list"
      aria-label="报表"
      aria-multiselectable
      aria-readonly
      aria-rowcount={lines.length + 1}
      aria-colcount={columnCount}
      tabIndex={0}
      aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
    >
      <colgroup>
        <col />
        {view.columns.map((key) => (
          <col key={key} style={{ width: LIST_COLUMNS[key].width }} />
        ))}
      </colgroup>
      <Head view={view} onSort={props.onSort} />
      <tbody>
        <Gap height={above} columns={columnCount} />
        {drawn.map(({ index }) => {
          const line = lines[index];
          if (line === undefined) return null;
          const row = { ...props, packTitle, rowId: `${id}-${index}`, index, isActive: index === active };
          return line.kind === 'group' ? (
            <GroupRow key={line.id} line={line} columns={columnCount} {...row} />
          ) : (
            <ReportRow key={line.id} line={line} {...row} />
          );
        })}
        <Gap height={below} columns={columnCount} />
      </tbody>
    </table>
  );
}

function Head({ view, onSort }: Pick<ListTableProps, 'view' | 'onSort'>) {
  const sorted = (key: SortKey) => {
    if (view.sorting?.by !== key) return undefined;
    return view.sorting.down ? 'descending' : 'ascending';
  };
  return (
    <thead>
      <tr>
        {SORT_KEYS.filter((key) => key === '部门' || view.columns.includes(key)).map((key) => (
          <th key={key} scope="col" aria-sort={sorted(key)} className={isNumber(key) ? 'number' : undefined}>
            <button type="button" className="list-button" tabIndex={-1} onClick={() => onSort(key)}>
              {key === '部门' ? '部门' : LIST_COLUMNS[key].title}
            </button>
          </th>
        ))}
      </tr>
    </thead>
  );
}

function isNumber(key: SortKey): boolean {
  return key !== '部门' && LIST_COLUMNS[key].isNumber === true;
}

function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr role="presentation" className="gap">
      <td role="presentation" colSpan={columns} style={{ height }} />
    </tr>
  );
}

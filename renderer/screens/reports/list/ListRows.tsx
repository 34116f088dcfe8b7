import type { MouseEvent } from 'react';
import { figuresOf, sayFigures } from '#shared/desk/listed';
import { LIST_COLUMNS } from './columns.ts';
import { type DeskLine, reportsOf, type Selection } from './useSelection.ts';
import type { View } from './useView.ts';

type LineOf<K extends DeskLine['kind']> = Extract<DeskLine, { readonly kind: K }>;

interface RowProps {
  readonly view: View;
  readonly selection: Selection;
  readonly onOpen: (id: string) => void;
  readonly onFold: (place: string) => void;
  readonly packTitle: (pack: string) => string;
  readonly rowId: string;
  readonly index: number;
  readonly isActive: boolean;
}

/** A report: its name opens it, the rest of the row selects it. */
export function ReportRow({ line, ...row }: RowProps & { readonly line: LineOf<'report'> }) {
  const { view, onOpen } = row;
  const { report } = line;
  const { 部门, id, units, changedUnits } = report.row;
  return (
    <tr
      {...rowOf(row, line)}
      className={line.inGroup ? 'in-group' : undefined}
      onDoubleClick={() => onOpen(id)}
    >
      <td>
        <button type="button" className="list-button link" tabIndex={-1} onClick={() => onOpen(id)}>
          {部门}
        </button>
        {units > 0 && (
          <span className="quiet">
            {changedUnits > 0 ? `汇总 ${units}，${changedUnits} 个有变化` : `汇总 ${units}`}
          </span>
        )}
      </td>
      {view.columns.map((key) => {
        const { textOf, isNumber } = LIST_COLUMNS[key];
        const text = textOf(report, row.packTitle);
        const state = key === '状态' ? `state-${report.state}` : undefined;
        return (
          <td key={key} className={isNumber ? 'number' : state} title={text}>
            {text}
          </td>
        );
      })}
    </tr>
  );
}

/** A 部门 with a summary of its reports' states; collapses them. */
export function GroupRow({
  line,
  columns,
  ...row
}: RowProps & { readonly line: LineOf<'group'>; readonly columns: number }) {
  return (
    <tr {...rowOf(row, line)} className="group">
      <td colSpan={columns}>
        <button
          type="button"
          className="list-button link"
          tabIndex={-1}
          aria-expanded={!line.collapsed}
          onClick={() => row.onFold(line.place)}
        >
          {`${line.collapsed ? '▸' : '▾'} ${line.place}`}
        </button>
        <span className="quiet">{sayFigures(figuresOf(line.reports))}</span>
      </td>
    </tr>
  );
}

/** Common properties of rows: position, selection, mouse. */
function rowOf({ rowId, index, isActive, selection }: RowProps, line: DeskLine) {
  const ids = reportsOf(line);
  const isChosen = ids.length > 0 && ids.every((id) => selection.chosen.has(id));
  return {
    id: rowId,
    'aria-rowindex': index + 2,
    'aria-selected': isChosen,
    'data-active': isActive || undefined,
    'data-index': index,
    onMouseDown: (event: MouseEvent) => {
      if ((event.target as Element).closest('button') !== null) return;
      // the context menu applies to the existing selection
      if (event.button === 2) return isChosen ? selection.goTo(index, { keep: true }) : selection.goTo(index);
      if (event.ctrlKey || event.metaKey) selection.toggle(index);
      else selection.goTo(index, { extend: event.shiftKey });
    },
  };
}

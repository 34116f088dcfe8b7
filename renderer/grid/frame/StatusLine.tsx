import { Button } from 'antd';
import type { GridCell, GridModel } from '#renderer/grid/model/model.ts';
import { isSingle, rangeOf, type Selection } from '#renderer/grid/model/selection.ts';
import type { Zoom } from '#renderer/grid/view/useZoom.ts';
import { formatAmount, groupThousands, type MoneyUnit } from '#shared/money/amount';
import { type Statistics, statisticsOf } from './statistics.ts';

/** The line below the grid: the cell, its formula, and for a range its count, sum and average. */
export function StatusLine(props: {
  readonly model: GridModel;
  readonly selection: Selection;
  readonly active: GridCell | null;
  readonly onSources: ((cell: GridCell) => void) | undefined;
  readonly onHelp: () => void;
  readonly zoom: Zoom;
}) {
  const { model, selection, active, onSources, zoom } = props;
  const ranged = !isSingle(model, selection);
  return (
    <footer className="grid-status">
      <span className="said" title={active?.hint}>
        {saidOf(active)}
      </span>
      {active?.comment !== undefined && (
        <span className="said comment" title={active.comment}>
          {active.comment}
        </span>
      )}
      {ranged && <span className="sum">{sumText(statisticsOf(model, rangeOf(selection)), model.unit)}</span>}
      {onSources !== undefined && (
        <Button
          type="link"
          size="small"
          disabled={active === null || !hasSources(active)}
          onClick={() => active !== null && onSources(active)}
        >
          来源
        </Button>
      )}
      <Button
        type="link"
        size="small"
        title="按住 Ctrl 滚动滚轮，或按 Ctrl+加号、减号缩放；点一下回到 100%（Ctrl+0）"
        aria-label={`缩放 ${percent(zoom)}，回到 100%`}
        onClick={zoom.reset}
      >
        {percent(zoom)}
      </Button>
      <Button type="link" size="small" onClick={props.onHelp}>
        快捷键
      </Button>
    </footer>
  );
}

function hasSources(cell: GridCell): boolean {
  return cell.role === 'amount' && /[＝≥]/.test(cell.hint);
}

/** Everything known about a cell, except what the bar above shows. */
function saidOf(cell: GridCell | null): string {
  const lines = cell?.hint.split('\n') ?? [];
  return lines.filter((line) => line !== cell?.formula && line !== cell?.source).join('　');
}

function percent({ factor }: Zoom): string {
  return `${Math.round(factor * 100)}%`;
}

function sumText({ count, sum, average }: Statistics, unit: MoneyUnit): string {
  const money = (amount: typeof average) => groupThousands(formatAmount(amount, unit));
  return average === null
    ? `计数 ${count}`
    : `计数 ${count}　求和 ${money(sum)}　平均 ${money(average)} ${unit}`;
}

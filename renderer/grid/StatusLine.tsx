import { Button } from 'antd';
import { formatAmount, groupThousands, type MoneyUnit } from '#shared/money/amount';
import { parseAddress } from '#shared/tables/address';
import type { GridCell, GridModel } from './model/model.ts';
import { isSingle, rangeOf, type Selection } from './model/selection.ts';
import { type Statistics, statisticsOf } from './statistics.ts';

/** Under the grid: which cell, how it is made, and of a range its count, sum and average. */
export function StatusLine(props: {
  readonly model: GridModel;
  readonly selection: Selection;
  readonly active: GridCell | null;
  readonly onSources: ((cell: GridCell) => void) | undefined;
  readonly onHelp: () => void;
}) {
  const { model, selection, active, onSources } = props;
  const ranged = !isSingle(model, selection);
  return (
    <footer className="grid-status">
      <strong>{addressText(active)}</strong>
      <span className="said" title={active?.hint}>
        {active?.hint.replaceAll('\n', '　') ?? ''}
      </span>
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
      <Button type="link" size="small" onClick={props.onHelp}>
        快捷键
      </Button>
    </footer>
  );
}

function hasSources(cell: GridCell): boolean {
  return cell.role === 'amount' && /[＝≥]/.test(cell.hint);
}

function addressText(cell: GridCell | null): string {
  if (cell === null) return '';
  if (cell.address === null) return cell.text;
  const place = parseAddress(cell.address);
  return place === null ? cell.address.split('/').join(' · ') : `${place.row} · ${place.column}`;
}

function sumText({ count, sum, average }: Statistics, unit: MoneyUnit): string {
  const money = (amount: typeof average) => groupThousands(formatAmount(amount, unit));
  return average === null
    ? `计数 ${count}`
    : `计数 ${count}　求和 ${money(sum)}　平均 ${money(average)} ${unit}`;
}

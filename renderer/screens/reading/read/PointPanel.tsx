import { Button, Select } from 'antd';
import type { PreviewSheet } from '#shared/api/imports';
import type { MoneyUnit } from '#shared/money/amount';
import { columnLetters } from '#shared/tables/column-letters';
import type { TableDefinition, TemplatePack } from '#shared/tables/grammar';
import { columnName, columnsOf, type FormColumn, type PointingState } from './usePointing.ts';

/** Sets a table's form, the end of its header, and its columns, by pointing at the table beside. */
export function PointPanel(props: {
  readonly sheet: PreviewSheet;
  readonly pack: TemplatePack;
  readonly pointing: PointingState;
  readonly onRead: () => void;
  /** Discards the mapping set before; absent if there is none. */
  readonly onForget: (() => void) | null;
  readonly onClose: () => void;
}) {
  const { sheet, pack, pointing } = props;
  const { place, definition, row } = pointing;
  return (
    <div className="point-panel">
      <p>{`指给它看：${sheet.name} 是哪张表，表头到哪一行，每一栏在哪一列。`}</p>
      <div className="row">
        <Select<string | null>
          aria-label="这张表是"
          className="wide"
          placeholder="选择公开表"
          value={place?.table ?? null}
          options={pack.tables.map(({ id, number, title }) => ({
            value: id,
            label: number === '' ? title : `${id} ${title}`,
          }))}
          onSelect={(id) => {
            const found = pack.tables.find((form) => form.id === id);
            if (found !== undefined) pointing.form(found.id);
          }}
        />
        <Select<MoneyUnit | null>
          aria-label="金额单位"
          className="unit"
          value={place?.unit ?? null}
          disabled={place === null}
          options={UNITS}
          onSelect={pointing.unit}
        />
      </div>
      <p className="quiet" role="status">
        {row === null
          ? '在左边的表里点表头的最后一行。'
          : `表头到第 ${row - sheet.lead + 1} 行；在左边点列的字母，把它定为下面标出的一栏。`}
      </p>
      {definition !== null && <Columns definition={definition} pointing={pointing} />}
      <div className="row">
        <Button type="primary" disabled={place === null || row === null} onClick={props.onRead}>
          按此重读
        </Button>
        {props.onForget !== null && <Button onClick={props.onForget}>不再这样读</Button>}
        <Button onClick={props.onClose}>不改了</Button>
      </div>
      <p className="quiet">软件会记住这个表头的样子，下次同样的表自动认出。</p>
    </div>
  );
}

const UNITS = [
  { value: null, label: '按文件' },
  { value: '元' as const, label: '元' },
  { value: '万元' as const, label: '万元' },
];

function Columns(props: { readonly definition: TableDefinition; readonly pointing: PointingState }) {
  const { definition, pointing } = props;
  const { place, asked } = pointing;
  const at = ({ block, column }: FormColumn) =>
    place?.columns.find((each) => each.block === block && each.column === column)?.at ?? [];
  return (
    <ul className="point-columns" aria-label="各栏在哪一列">
      {columnsOf(definition).map((column) => {
        const name = columnName(definition, column);
        const places = at(column);
        const isAsked = asked?.block === column.block && asked.column === column.column;
        return (
          <li key={`${column.block}/${column.column}`}>
            <button type="button" aria-pressed={isAsked} onClick={() => pointing.ask(column)}>
              <span>{name}</span>
              <span>{places.length === 0 ? '（没有）' : places.map(columnLetters).join('、')}</span>
            </button>
            {places.length > 0 && (
              <button
                type="button"
                aria-label={`${name}：没有这一栏`}
                onClick={() => pointing.choose(column, -1)}
              >
                ×
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

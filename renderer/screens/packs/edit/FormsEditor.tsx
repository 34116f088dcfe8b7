import { Button, Input, Select, Space } from 'antd';
import { useEffect, useState } from 'react';
import type { PackWork } from '#renderer/screens/packs/usePackWork.ts';
import { isFreeTable, type TableId } from '#shared/tables/address';
import type { TableDefinition, TemplatePack } from '#shared/tables/grammar';
import { Columns } from './Columns.tsx';
import { Formulas } from './Formulas.tsx';
import { RowLabels } from './RowLabels.tsx';

/** The forms in print order: their order, titles, numbers, notes, header words, row names and formulas. */
export function FormsEditor(props: {
  readonly work: PackWork;
  readonly readOnly: boolean;
  /** Called with the current form. */
  readonly onTable: (table: TableId) => void;
}) {
  const { work, readOnly, onTable } = props;
  const { tables } = work.pack;
  const [chosen, setChosen] = useState<TableId | null>(tables[0]?.id ?? null);
  const at = tables.findIndex(({ id }) => id === chosen);
  const table = tables[at];
  useEffect(() => {
    if (chosen !== null) onTable(chosen);
  }, [chosen, onTable]);
  const move = (by: number) => work.edit((pack) => ({ ...pack, tables: moved(pack.tables, at, at + by) }));
  const change = (next: TableDefinition) =>
    work.edit((pack) => ({
      ...pack,
      tables: pack.tables.map((each) => (each.id === next.id ? next : each)),
    }));
  return (
    <div className="pack-form">
      <Space wrap>
        <Select<TableId>
          aria-label="哪张表"
          className="form-choice"
          value={chosen}
          onChange={setChosen}
          options={tables.map(({ id, number, title }, index) => ({
            value: id,
            label: `${index + 1}. ${number} ${title}`,
          }))}
        />
        <Button disabled={readOnly || at <= 0} onClick={() => move(-1)}>
          提前一位
        </Button>
        <Button disabled={readOnly || at === -1 || at === tables.length - 1} onClick={() => move(1)}>
          推后一位
        </Button>
      </Space>
      {table !== undefined && (
        <FormFields key={table.id} pack={work.pack} table={table} readOnly={readOnly} onChange={change} />
      )}
    </div>
  );
}

function FormFields(props: {
  readonly pack: TemplatePack;
  readonly table: TableDefinition;
  readonly readOnly: boolean;
  readonly onChange: (table: TableDefinition) => void;
}) {
  const { table, readOnly, onChange } = props;
  const words = (label: string, value: string, put: (text: string) => Partial<TableDefinition>) => (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is inside
    <label>
      <span>{label}</span>
      <Input
        disabled={readOnly}
        value={value}
        onChange={({ target }) => onChange({ ...table, ...put(target.value) })}
      />
    </label>
  );
  return (
    <>
      {words('标题', table.title, (title) => (title.trim() === '' ? {} : { title }))}
      {words('印的表号（不印写空）', table.number, (number) => ({ number }))}
      {words('注', table.note, (note) => ({ note }))}
      {words('空表说明', table.emptyNote ?? '', (emptyNote) => ({ emptyNote }))}
      <HeaderWords {...props} />
      {isFreeTable(table.id) && <Columns {...props} />}
      <RowLabels {...props} />
      <Formulas {...props} />
    </>
  );
}

function HeaderWords(props: Parameters<typeof FormFields>[0]) {
  const { table, readOnly, onChange } = props;
  const put = (row: number, cell: number, text: string) =>
    onChange({
      ...table,
      header: table.header.map((cells, at) =>
        at === row
          ? cells.map((each, index) =>
              index === cell ? { ...each, text, column: each.column ?? each.text } : each,
            )
          : cells,
      ),
    });
  return (
    <fieldset>
      <legend>表头</legend>
      {table.header.map((cells, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a header have no other identity
        <div key={row} className="header-words">
          {cells.map(({ text }, cell) => (
            <Input
              // biome-ignore lint/suspicious/noArrayIndexKey: cells of a header have no other identity
              key={cell}
              aria-label={`表头第 ${row + 1} 行第 ${cell + 1} 格`}
              disabled={readOnly}
              value={text}
              onChange={({ target }) => put(row, cell, target.value)}
            />
          ))}
        </div>
      ))}
    </fieldset>
  );
}

function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const [value] = list.slice(from, from + 1);
  return value === undefined ? list : list.toSpliced(from, 1).toSpliced(to, 0, value);
}

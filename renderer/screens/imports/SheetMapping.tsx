import { Button, Empty, Select } from 'antd';
import { useState } from 'react';
import type { ManualMapping, PreviewSheet } from '#shared/api/imports';
import type { MoneyUnit } from '#shared/money/amount';
import { columnLetters } from '#shared/tables/column-letters';
import { findTable } from '#shared/tables/find-table';
import type { TemplatePack } from '#shared/tables/grammar';
import { ColumnChoices } from './ColumnChoices.tsx';
import { suggestPlace, withColumn } from './suggest-mapping.ts';
import type { ImportFlow } from './useImport.ts';

/** A sheet as in the file; a person sets its form, its header row and its columns. */
export function SheetMapping(props: {
  readonly sheet: PreviewSheet | undefined;
  readonly at: number;
  readonly pack: TemplatePack;
  readonly flow: ImportFlow;
}) {
  const { sheet, at, pack, flow } = props;
  const [place, setPlace] = useState<ManualMapping | null>(sheet?.said ?? null);
  const [row, setRow] = useState<number | null>(place?.header.bottom ?? null);
  if (sheet === undefined) return <Empty description="没有这张表" />;
  const definition = place === null ? null : findTable(pack, place.table);
  return (
    <div className="import-mapping">
      <div className="row">
        <span>这张表是</span>
        <Select<ManualMapping['table'] | null>
          aria-label="这张表是"
          style={{ width: 280 }}
          placeholder="选择公开表"
          value={place?.table ?? null}
          options={pack.tables.map((form) => ({
            value: form.id,
            label: form.number === '' ? form.title : `${form.id} ${form.title}`,
          }))}
          onSelect={(id) => id !== null && setPlace(suggestPlace(sheet, findTable(pack, id), row ?? 0))}
        />
        <span>表头最后一行</span>
        <Select
          aria-label="表头最后一行"
          style={{ width: 84 }}
          value={row}
          options={sheet.rows.map((_, index) => ({ value: index, label: String(index + 1) }))}
          onSelect={(line: number) => {
            setRow(line);
            if (definition !== null) setPlace(suggestPlace(sheet, definition, line));
          }}
        />
        <Select<MoneyUnit | null>
          aria-label="金额单位"
          style={{ width: 110 }}
          value={place?.unit ?? null}
          disabled={place === null}
          options={UNITS}
          onSelect={(unit) => place !== null && setPlace({ ...place, unit })}
        />
        <Button
          type="primary"
          disabled={place === null || row === null}
          onClick={() => flow.place(at, place)}
        >
          按此读取
        </Button>
        {sheet.said !== null && <Button onClick={() => flow.place(at, null)}>不再这样读</Button>}
      </div>
      {definition !== null && place !== null && (
        <ColumnChoices
          definition={definition}
          place={place}
          sheet={sheet}
          onChoose={(block, column, to) => setPlace(withColumn(place, block, column, to))}
        />
      )}
      <SheetRows sheet={sheet} head={row} onHead={setRow} />
    </div>
  );
}

const UNITS = [
  { value: null, label: '按文件' },
  { value: '元' as const, label: '元' },
  { value: '万元' as const, label: '万元' },
];

function SheetRows(props: {
  readonly sheet: PreviewSheet;
  readonly head: number | null;
  readonly onHead: (row: number) => void;
}) {
  const { rows } = props.sheet;
  const width = Math.max(1, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  return (
    <div className="import-sheet">
      <table aria-label="文件中的内容">
        <thead>
          <tr>
            <th aria-label="行号" />
            {columns.map((column) => (
              <th key={column}>{columnLetters(column)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sheet's rows are known by their number only
            <tr key={at} className={at === props.head ? 'head' : undefined}>
              <th>
                <button type="button" aria-label={`第${at + 1}行是表头`} onClick={() => props.onHead(at)}>
                  {at + 1}
                </button>
              </th>
              {columns.map((column) => (
                <td key={column}>{row[column] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

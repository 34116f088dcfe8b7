import { Button, Input } from 'antd';
import { withLine, withoutLine } from '#shared/packs/edit-forms';
import type { Block, TableDefinition } from '#shared/tables/grammar';

/** A form's fixed rows: their names, one more at the end, or one less. */
export function RowLabels(props: {
  readonly table: TableDefinition;
  readonly readOnly: boolean;
  readonly onChange: (table: TableDefinition) => void;
}) {
  const { table, readOnly, onChange } = props;
  const put = (id: string, number: number, label: string) =>
    onChange({
      ...table,
      blocks: table.blocks.map((block) => (block.id === id ? named(block, number, label) : block)),
    });
  return table.blocks.map(({ id, rows }) =>
    rows.kind === 'lines' ? (
      <fieldset key={id}>
        <legend>行</legend>
        {rows.lines.map(({ number, label }) => (
          <div key={number} className="row-line">
            <span>{number}</span>
            <Input
              aria-label={`第 ${number} 行`}
              disabled={readOnly}
              value={label}
              onChange={({ target }) => put(id, number, target.value)}
            />
            <Button
              size="small"
              disabled={readOnly || rows.lines.length < 2}
              aria-label={`删去第 ${number} 行`}
              onClick={() => onChange(withoutLine(table, id, number))}
            >
              删去
            </Button>
          </div>
        ))}
        {!readOnly && (
          <Button size="small" onClick={() => onChange(withLine(table, id, '新的一行'))}>
            加一行
          </Button>
        )}
      </fieldset>
    ) : null,
  );
}

function named(block: Block, number: number, label: string): Block {
  const { rows } = block;
  if (rows.kind !== 'lines') return block;
  const lines = rows.lines.map((line) => (line.number === number ? { ...line, label } : line));
  return { ...block, rows: { ...rows, lines } };
}

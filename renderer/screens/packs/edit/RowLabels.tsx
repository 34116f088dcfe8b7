import { Input } from 'antd';
import type { Block, TableDefinition } from '#shared/tables/grammar';

/** Names of a form's fixed rows. */
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
          // biome-ignore lint/a11y/noLabelWithoutControl: the control is inside
          <label key={number}>
            <span>{number}</span>
            <Input
              aria-label={`第 ${number} 行`}
              disabled={readOnly}
              value={label}
              onChange={({ target }) => put(id, number, target.value)}
            />
          </label>
        ))}
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

import { Select } from 'antd';
import type { ManualMapping, PreviewSheet } from '#shared/api/imports';
import { columnLetters } from '#shared/tables/column-letters';
import type { TableDefinition } from '#shared/tables/grammar';

/** For each column of a form, the sheet's column. */
export function ColumnChoices(props: {
  readonly definition: TableDefinition;
  readonly place: ManualMapping;
  readonly sheet: PreviewSheet;
  readonly onChoose: (block: string, column: string, at: number) => void;
}) {
  const { definition, place, sheet } = props;
  const width = Math.max(1, ...sheet.rows.map((row) => row.length));
  const options = [
    { value: -1, label: '（没有）' },
    ...Array.from({ length: width }, (_, at) => ({ value: at, label: columnLetters(at) })),
  ];
  return (
    <div className="import-columns">
      {definition.blocks.flatMap((block) =>
        block.columns.map(({ id }) => {
          const found = place.columns.find((each) => each.block === block.id && each.column === id);
          const name = definition.blocks.length > 1 ? `${BLOCK_NAMES[block.id] ?? block.id} ${id}` : id;
          return (
            <span key={`${block.id}/${id}`}>
              <span>{name}</span>
              <Select
                aria-label={`${name} 在哪一列`}
                size="small"
                style={{ width: 92 }}
                value={found?.at[0] ?? -1}
                options={options}
                onSelect={(at: number) => props.onChoose(block.id, id, at)}
              />
            </span>
          );
        }),
      )}
    </div>
  );
}

const BLOCK_NAMES: Readonly<Record<string, string>> = { income: '收入', expenditure: '支出' };

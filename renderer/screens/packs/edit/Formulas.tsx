import { formulaText, readFormulaText } from '#shared/packs/formula-text';
import type { TableDefinition } from '#shared/tables/grammar';
import { EditableLines } from './EditableLines.tsx';

/** The formulas of a form, one a line. */
export function Formulas(props: {
  readonly table: TableDefinition;
  readonly readOnly: boolean;
  readonly onChange: (table: TableDefinition) => void;
}) {
  const { table, readOnly, onChange } = props;
  return (
    <EditableLines
      legend="公式"
      noun="公式"
      placeholder="行： 栏 ＝ 算法，如 合计： 金额 ＝ 各行之和"
      items={table.formulas}
      readOnly={readOnly}
      say={formulaText}
      read={readFormulaText}
      onChange={(formulas) => onChange({ ...table, formulas })}
    />
  );
}

import type { CombineNotes } from '#shared/api/combine';
import { formatExact, type MoneyUnit } from '#shared/money/amount';

/** Amounts set off, and points to check. */
export function NotesList({
  notes,
  unit,
}: {
  readonly notes: Pick<CombineNotes, 'offsets' | 'remarks'>;
  readonly unit: MoneyUnit;
}) {
  const { remarks } = notes;
  const offsets = notes.offsets.filter(({ amount }) => amount !== 0);
  if (offsets.length === 0 && remarks.length === 0) return null;
  return (
    <ul className="combine-notes">
      {offsets.map(({ income, outlay, received, paid, amount }) => (
        <li key={income}>
          {`抵销 ${formatExact(amount, unit)}${unit}：“${income}”${formatExact(received, unit)}，“${outlay}”${formatExact(paid, unit)}`}
        </li>
      ))}
      {remarks.map((remark) => (
        <li key={remark} className="remark">
          {remark}
        </li>
      ))}
    </ul>
  );
}

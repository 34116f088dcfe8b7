import { InputNumber } from 'antd';

/** The year that a page shows; an emptied box keeps the year. */
export function YearInput({
  year,
  onYear,
}: {
  readonly year: number;
  readonly onYear: (year: number) => void;
}) {
  return (
    <InputNumber
      aria-label="年度"
      value={year}
      min={2000}
      max={2100}
      onChange={(next) => onYear(next ?? year)}
      suffix="年度"
    />
  );
}

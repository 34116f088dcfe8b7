import { Select } from 'antd';
import { useMemo, useState } from 'react';
import { functionalSubjects } from '#shared/tables/codes/functional';
import { isItem } from '#shared/tables/codes/subjects';

/** Adds a 项 that had a 年初预算 and no spending, and so is in no form. */
export function AddBudget(props: {
  readonly year: number;
  readonly listed: readonly string[];
  readonly onAdd: (code: string) => void;
}) {
  const { year, listed } = props;
  const [open, setOpen] = useState(false);
  const options = useMemo(() => {
    if (!open) return [];
    const items = functionalSubjects(year).subjects.filter(({ code }) => isItem(code));
    return items.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }));
  }, [open, year]);
  return (
    <Select
      className="add-budget"
      size="small"
      aria-label="增加有预算没有支出的项"
      placeholder="增加有预算、没有支出的项：键入编码或名称"
      showSearch={{ optionFilterProp: 'label' }}
      value={null}
      options={options.filter(({ value }) => !listed.includes(value))}
      onOpenChange={setOpen}
      onSelect={(code: string | null) => code !== null && props.onAdd(code)}
    />
  );
}

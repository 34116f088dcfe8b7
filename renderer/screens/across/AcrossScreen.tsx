import { Button, Progress, Segmented, Select } from 'antd';
import { useMemo, useState } from 'react';
import { HelpButton } from '#renderer/help/HelpButton.tsx';
import { useDeskRows } from '#renderer/screens/report/combined/useDeskRows.ts';
import type { DeskRow } from '#shared/api/desk';
import type { AcrossKind } from '#shared/desk/across';
import { compareNames } from '#shared/report/department-name';
import { AcrossView } from './AcrossView.tsx';
import { useAcross } from './useAcross.ts';

/** 对比: compares the departments of one year, or the years of one department, among the listed reports. */
export function AcrossScreen(props: {
  readonly onClose: () => void;
  readonly onOpen: (report: string) => void;
}) {
  const all = useDeskRows();
  const [kind, setKind] = useState<AcrossKind>('departments');
  const [chosen, setChosen] = useState<string | null>(null);
  const options = useMemo(() => optionsOf(kind, all), [kind, all]);
  const asked = options.find(({ value }) => value === chosen)?.value ?? options[0]?.value ?? null;
  const reports = useMemo(() => reportsOf(kind, all, asked), [kind, all, asked]);
  const { rows, done } = useAcross(reports);
  return (
    <main className="across-screen">
      <header className="report-head">
        <Button onClick={props.onClose}>返回列表</Button>
        <h1>对比</h1>
        <Segmented<AcrossKind>
          value={kind}
          options={[
            { value: 'departments', label: '一个年度的各部门' },
            { value: 'years', label: '一个部门的各年' },
          ]}
          onChange={(next) => {
            setKind(next);
            setChosen(null);
          }}
        />
        <Select
          aria-label={kind === 'departments' ? '年度' : '部门'}
          className="across-choice"
          showSearch
          value={asked}
          options={[...options]}
          onChange={setChosen}
        />
        {done < reports.length && (
          <Progress
            percent={Math.floor((100 * done) / reports.length)}
            size="small"
            style={{ width: 160 }}
            aria-label="已算好的报表"
          />
        )}
        <span className="spacer" />
        <HelpButton topic="65-desk" />
      </header>
      <AcrossView key={kind} kind={kind} rows={rows} onOpen={props.onOpen} />
    </main>
  );
}

/** Years, latest first; or departments, those with most years first. */
function optionsOf(
  kind: AcrossKind,
  all: readonly DeskRow[],
): readonly { readonly value: string; readonly label: string }[] {
  const count = new Map<string, number>();
  for (const row of all) {
    const key = kind === 'departments' ? String(row.年度) : row.部门;
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  if (kind === 'departments')
    return [...count]
      .toSorted(([a], [b]) => Number(b) - Number(a))
      .map(([value, reports]) => ({ value, label: `${value}年度（${reports} 份）` }));
  return [...count]
    .toSorted(([a, most], [b, other]) => other - most || compareNames(a, b))
    .map(([value, reports]) => ({ value, label: `${value}（${reports} 年）` }));
}

/** A 汇总 is not compared with its own units. */
function reportsOf(kind: AcrossKind, all: readonly DeskRow[], asked: string | null): readonly DeskRow[] {
  if (kind === 'years') return all.filter((row) => row.部门 === asked).toSorted((a, b) => a.年度 - b.年度);
  return all.filter((row) => String(row.年度) === asked && row.units === 0);
}

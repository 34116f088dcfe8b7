import { Button, Empty, Select } from 'antd';
import { useMemo, useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { ANNEX_IDS } from '#renderer/navigation/page.ts';
import type { Places } from '#renderer/navigation/usePlaces.ts';
import { TEXT_PARTS } from '#shared/report/report';
import { TABLE_IDS } from '#shared/tables/address';
import { groupChanges } from './group-changes.ts';
import { OwnName } from './OwnName.tsx';
import { StepRows } from './StepRows.tsx';
import { type LogFilter, useChangeLog } from './useChangeLog.ts';

const KINDS = ['补充数据', '填写原因'];
const COLUMNS = [
  ['时间', 150],
  ['谁', 90],
  ['做了什么', '18%'],
  ['位置', '18%'],
  ['由', undefined],
  ['改为', undefined],
] as const;
const FILTERS = [
  { value: '', label: '全部修改' },
  ...[...TABLE_IDS, ...TEXT_PARTS, ...ANNEX_IDS, ...KINDS].map((value) => ({ value, label: value })),
];

/** 修改记录: who changed what and when, with old and new value; including undone and redone steps and imports. */
export function HistoryPage({ draft, places }: { readonly draft: Draft; readonly places: Places }) {
  const { report, saveState } = draft;
  const [chosen, setChosen] = useState('');
  const filter = useMemo(
    (): LogFilter => (KINDS.includes(chosen) ? { place: '', what: chosen } : { place: chosen, what: '' }),
    [chosen],
  );
  const log = useChangeLog(report.id, filter, saveState);
  const steps = useMemo(() => groupChanges(log.changes), [log.changes]);
  return (
    <>
      <div className="page-head">
        <h2>修改记录</h2>
        <span className="quiet">只增不减，撤销和重做也记在这里。点位置前往。</span>
        <span className="spacer" />
        <OwnName />
        <Select
          aria-label="只看"
          value={chosen}
          onChange={setChosen}
          options={FILTERS}
          style={{ width: 160 }}
        />
      </div>
      {steps.length === 0 ? (
        <Empty description="没有这样的修改" />
      ) : (
        <div className="change-log">
          <table>
            <thead>
              <tr>
                {COLUMNS.map(([name, width]) => (
                  <th key={name} style={{ width }}>
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            {steps.map((step) => (
              <StepRows key={step.key} step={step} draft={draft} places={places} />
            ))}
          </table>
          {log.hasMore && <Button onClick={log.loadMore}>更早的修改</Button>}
        </div>
      )}
    </>
  );
}

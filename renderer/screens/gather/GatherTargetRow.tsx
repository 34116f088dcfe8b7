import { Input, InputNumber, Radio, Select } from 'antd';
import { PackSelect } from '#renderer/services/PackSelect.tsx';
import type { GatherPreview } from '#shared/api/gather';
import { MONEY_UNITS, type MoneyUnit } from '#shared/money/amount';
import type { Report } from '#shared/report/report';
import type { NewReport } from './target.ts';

/** The target: the open report, the one of the same department and year, or a new one. */
export function GatherTargetRow(props: {
  readonly preview: GatherPreview;
  readonly fixed: Pick<Report, '部门' | '年度'> | null;
  readonly made: NewReport;
  readonly onMade: (made: NewReport) => void;
  readonly onInto: (report: string | null, pack: string | null) => void;
}) {
  const { preview, fixed, made, onMade, onInto } = props;
  const { standing, report } = preview;
  if (fixed !== null) {
    return <p className="gather-target">{`填入 ${fixed.部门} ${fixed.年度}年度，单位 ${preview.单位}`}</p>;
  }
  return (
    <div className="gather-target">
      {standing !== null && (
        <Radio.Group
          aria-label="填到哪里"
          value={report === null ? 'new' : 'standing'}
          options={[
            { value: 'standing', label: `填入已有的 ${preview.部门 ?? ''} ${preview.年度 ?? ''}年度` },
            { value: 'new', label: '新建一份' },
          ]}
          onChange={({ target }) => onInto(target.value === 'new' ? null : standing, null)}
        />
      )}
      {report === null && (
        <>
          <Input
            aria-label="部门名称"
            placeholder="部门名称"
            className="name"
            value={made.部门}
            status={made.部门.trim() === '' ? 'error' : ''}
            onChange={({ target }) => onMade({ ...made, 部门: target.value })}
          />
          <InputNumber
            aria-label="决算年度"
            placeholder="年度"
            className="year"
            value={made.年度}
            status={made.年度 === null ? 'error' : ''}
            onChange={(年度) => onMade({ ...made, 年度 })}
          />
          <Select<MoneyUnit>
            aria-label="填列单位"
            className="unit"
            value={made.单位}
            options={MONEY_UNITS.map((unit) => ({ value: unit, label: unit }))}
            onChange={(单位) => onMade({ ...made, 单位 })}
          />
          <PackSelect
            aria-label="模板"
            className="pack"
            value={preview.pack}
            onChange={(pack) => onInto(null, pack)}
          />
        </>
      )}
    </div>
  );
}

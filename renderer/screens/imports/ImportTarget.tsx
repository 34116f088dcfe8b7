import { Input, InputNumber, Radio, Select } from 'antd';
import { PackSelect } from '#renderer/services/PackSelect.tsx';
import type { ImportPreview } from '#shared/api/imports';
import { MONEY_UNITS, type MoneyUnit } from '#shared/money/amount';
import type { ImportFlow } from './useImport.ts';

/** The target of an import: a report, or a new one. */
export type Target =
  | { readonly report: string }
  | { readonly 部门: string; readonly 年度: number; readonly 单位: MoneyUnit };

/** The suggested target: the open report, or a new one named after the file. */
export function targetOf({ report, 部门, 年度, 单位 }: ImportPreview): Target {
  if (report !== null) return { report };
  return { 部门: 部门 ?? '', 年度: 年度 ?? new Date().getFullYear() - 1, 单位: 单位 ?? '万元' };
}

/** Chooses the report, and whether blanks of the file count. */
export function ImportTarget(props: {
  readonly preview: ImportPreview;
  readonly target: Target;
  readonly onTarget: (target: Target) => void;
  readonly flow: ImportFlow;
}) {
  const { preview, target, onTarget, flow } = props;
  const { standing, mode } = preview;
  return (
    <div className="import-target">
      {'report' in target ? (
        <span>导入到这份报表，与现有的数对照</span>
      ) : (
        <NewReport target={target} onTarget={onTarget} pack={preview.pack} onPack={flow.readAs} />
      )}
      {!('report' in target) && standing !== null && (
        <button
          type="button"
          className="link"
          onClick={() => {
            onTarget({ report: standing });
            void flow.compare(standing, mode);
          }}
        >
          已有同名同年度的报表，改为导入到那一份
        </button>
      )}
      <span className="spacer" />
      <Radio.Group
        aria-label="空白怎样处理"
        value={mode}
        onChange={({ target: { value } }) => flow.compare(preview.report, value)}
        options={[
          { value: 'merge', label: '空白格不写，缺的行保留' },
          { value: 'replace', label: '整表照文件，空白也算' },
        ]}
      />
    </div>
  );
}

function NewReport(props: {
  readonly target: Exclude<Target, { readonly report: string }>;
  readonly onTarget: (target: Target) => void;
  readonly pack: string;
  readonly onPack: (pack: string) => void;
}) {
  const { target, onTarget, pack, onPack } = props;
  return (
    <>
      <span>新建报表：</span>
      <Input
        aria-label="部门名称"
        placeholder="部门（单位）名称"
        style={{ width: 300 }}
        value={target.部门}
        onChange={(event) => onTarget({ ...target, 部门: event.target.value })}
      />
      <InputNumber
        aria-label="年度"
        style={{ width: 84 }}
        min={2000}
        max={2100}
        value={target.年度}
        onChange={(年度) => 年度 !== null && onTarget({ ...target, 年度 })}
      />
      <Select<MoneyUnit>
        aria-label="报表单位"
        style={{ width: 84 }}
        value={target.单位}
        options={MONEY_UNITS.map((unit) => ({ value: unit, label: unit }))}
        onChange={(单位) => onTarget({ ...target, 单位 })}
      />
      <PackSelect aria-label="模板" className="pack" value={pack} onChange={onPack} />
    </>
  );
}

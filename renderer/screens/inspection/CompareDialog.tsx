import { Alert, Modal, Select, Spin, Table } from 'antd';
import { useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { SumComparison, SumDifference } from '#shared/combine/compare-sum';
import { departmentOf, type Inspected } from '#shared/desk/inspection';
import { type Fen, formatExact, groupThousands } from '#shared/money/amount';
import type { Inspection } from './useInspection.ts';

type Outcome = SumComparison | 'working' | { readonly problem: string } | null;

/** Σ 单位 ＝ 部门: compares a department's publication with the sum of its units', cell by cell. */
export function CompareDialog(props: { readonly inspection: Inspection; readonly onClose: () => void }) {
  const { found, run } = props.inspection;
  const { call } = useBridge();
  const readable = found.filter(({ document }) => (document?.read.tables.length ?? 0) > 0);
  const [whole, setWhole] = useState<string | null>(null);
  const [units, setUnits] = useState<readonly string[]>([]);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const choose = (name: string) => {
    setWhole(name);
    setUnits(readable.map((each) => each.name).filter((each) => each !== name));
    setOutcome(null);
  };
  const compare = async () => {
    if (whole === null) return;
    setOutcome('working');
    const made = await call('inspection.compare', { run, whole, units: [...units] });
    setOutcome(made.ok ? made.value : { problem: made.error.message });
  };
  return (
    <Modal
      open
      title="比较单位与部门：Σ 单位 ＝ 部门"
      width={1080}
      centered
      onCancel={props.onClose}
      cancelText="关闭"
      okText={`比较 ${units.length} 个单位`}
      okButtonProps={{ disabled: whole === null || units.length === 0 || outcome === 'working' }}
      onOk={compare}
    >
      <div className="compare-choice">
        <label htmlFor="compare-whole">部门的公开文本</label>
        <Select
          id="compare-whole"
          showSearch
          placeholder="选一份"
          value={whole}
          options={readable.map(optionOf)}
          onChange={choose}
        />
        <label htmlFor="compare-units">单位的（含本级）</label>
        <Select
          id="compare-units"
          mode="multiple"
          maxTagCount={6}
          value={[...units]}
          options={readable.filter(({ name }) => name !== whole).map(optionOf)}
          onChange={(names: string[]) => {
            setUnits(names);
            setOutcome(null);
          }}
        />
      </div>
      {outcome === 'working' && <Spin description="正在逐格比较" />}
      {outcome !== null && outcome !== 'working' && 'problem' in outcome && (
        <Alert type="error" showIcon title={outcome.problem} />
      )}
      {outcome !== null && outcome !== 'working' && 'differences' in outcome && (
        <Differences comparison={outcome} />
      )}
    </Modal>
  );
}

function optionOf(each: Inspected) {
  return { value: each.name, label: `${departmentOf(each)}（${each.name}）` };
}

function Differences({ comparison }: { readonly comparison: SumComparison }) {
  const { differences, compared, unknown, offset } = comparison;
  const figure = (amount: number | null) =>
    amount === null ? '空白' : groupThousands(formatExact(amount as Fen, '万元'));
  return (
    <>
      <p role="status">
        {`比较了 ${compared} 个数，不符 ${differences.length} 个，没有读到而不能比较的 ${unknown} 个${offset ? '；内部往来已抵销' : ''}。单位：万元。`}
      </p>
      <Table<SumDifference>
        virtual
        className="figures"
        rowKey="address"
        size="small"
        pagination={false}
        scroll={{ x: 1000, y: 320 }}
        dataSource={[...differences]}
        locale={{ emptyText: '各数都相符' }}
        columns={[
          { title: '位置', dataIndex: 'place', width: 400, ellipsis: true },
          { title: '部门', dataIndex: 'whole', width: 130, align: 'right', render: figure },
          { title: '各单位合计', dataIndex: 'sum', width: 130, align: 'right', render: figure },
          { title: '相差', dataIndex: 'difference', width: 120, align: 'right', render: figure },
          {
            title: '可能',
            dataIndex: 'likely',
            width: 220,
            ellipsis: true,
            render: (name: string | null) => (name === null ? '' : `正好是“${name}”的数`),
          },
        ]}
      />
    </>
  );
}

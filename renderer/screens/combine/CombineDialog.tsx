import { App, Checkbox, Input, Modal } from 'antd';
import { useState } from 'react';
import { PartChoice } from '#renderer/screens/report/combined/PartChoice.tsx';
import { useDeskRows } from '#renderer/screens/report/combined/useDeskRows.ts';
import { useBridge } from '#renderer/services/bridge.ts';
import { CombinePreview } from './CombinePreview.tsx';
import { suggestName } from './suggest-name.ts';
import { type Facts, useCombinePreview } from './useCombinePreview.ts';
import './combine.css';

/** 汇总: makes one report from others. */
export function CombineDialog(props: {
  /** Reports already chosen in the list. */
  readonly chosen: readonly string[];
  readonly onMade: (report: string) => void;
  readonly onClose: () => void;
}) {
  const { call } = useBridge();
  const { message } = App.useApp();
  const rows = useDeskRows();
  const [parts, setParts] = useState(props.chosen);
  const [typed, setTyped] = useState<string | null>(null);
  const [offset, setOffset] = useState(true);
  const [facts, setFacts] = useState<Facts>({});
  const [busy, setBusy] = useState(false);
  const 部门 = typed ?? suggestName(rows.filter(({ id }) => parts.includes(id)));
  const preview = useCombinePreview(部门, parts, offset);

  const make = async () => {
    setBusy(true);
    const given = Object.entries(facts).flatMap(([key, value]) =>
      value === null ? [] : [[key, value] as const],
    );
    const made = await call('combine.make', {
      部门,
      parts: [...parts],
      offset,
      facts: Object.fromEntries(given),
    });
    setBusy(false);
    if (!made.ok) return message.error(made.error.message);
    props.onMade(made.value.report);
  };
  return (
    <Modal
      open
      title="汇总"
      width={1120}
      centered
      onCancel={props.onClose}
      cancelText="取消"
      okText={`汇总 ${parts.length} 个单位`}
      okButtonProps={{ loading: busy, disabled: preview.found === null || 部门.trim() === '' }}
      onOk={make}
    >
      <div className="combine">
        <PartChoice rows={rows} chosen={parts} onChange={setParts} />
        <section aria-label="汇总成什么">
          <label htmlFor="combine-name">部门名称（汇总的报表叫什么）</label>
          <Input
            id="combine-name"
            value={部门}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
          />
          <Checkbox checked={offset} onChange={(event) => setOffset(event.target.checked)}>
            抵销内部往来（上级补助与对附属单位补助，附属单位上缴与上缴上级）
          </Checkbox>
          <CombinePreview preview={preview} hasUnits={parts.length > 0} facts={facts} onFacts={setFacts} />
        </section>
      </div>
    </Modal>
  );
}

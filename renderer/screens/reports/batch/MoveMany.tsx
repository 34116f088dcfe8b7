import { Checkbox, Modal, Select } from 'antd';
import { useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import { usePacks } from '#renderer/services/packs.ts';
import type { DeskRow } from '#shared/api/desk';
import { rowItems } from '#shared/batch/row-items';
import { movePackWork } from '#shared/batch/works';
import type { Batch } from './batch.ts';

/** Asks for the pack to which reports are moved. */
export function MoveMany(props: {
  readonly rows: readonly DeskRow[];
  readonly onStart: (batch: Batch) => void;
  readonly onClose: () => void;
}) {
  const { rows } = props;
  const { call } = useBridge();
  const { list } = usePacks();
  const [pack, setPack] = useState<string | null>(null);
  const [mayLose, setMayLose] = useState(false);
  const others = rows.filter((row) => row.pack !== pack);
  const start = () => {
    if (pack === null) return;
    const work = movePackWork(call, pack, mayLose);
    props.onStart({ title: `换模板：${others.length} 份报表`, items: rowItems(others), work });
  };
  return (
    <Modal
      open
      title={`换模板：${rows.length} 份报表`}
      okText="换成这个模板"
      okButtonProps={{ disabled: pack === null || others.length === 0 }}
      onOk={start}
      onCancel={props.onClose}
    >
      <Select<string | null>
        aria-label="换成哪个模板"
        placeholder="换成哪个模板"
        style={{ width: '100%', marginBottom: 12 }}
        value={pack}
        onChange={setPack}
        options={list.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <Checkbox checked={mayLose} onChange={({ target }) => setMayLose(target.checked)}>
        填列的数在新模板里没有位置的，也换
      </Checkbox>
      <p className="quiet">没有位置的数逐份列出。做完可以一起撤销，也可以打开报表撤销。</p>
    </Modal>
  );
}

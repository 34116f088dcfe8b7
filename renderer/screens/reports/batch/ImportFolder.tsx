import { App, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import { importWork } from '#shared/batch/works';
import type { Batch } from './batch.ts';

/** Imports a folder, one file or one subfolder per department: asks how, then for the folder. */
export function ImportFolder(props: {
  readonly onStart: (batch: Batch) => void;
  readonly onClose: () => void;
}) {
  const { call, host } = useBridge();
  const { message } = App.useApp();
  const [partial, setPartial] = useState(true);
  const pick = async () => {
    const picked = await host.pickDocuments('folder');
    if (!picked.ok) return void message.error(picked.error.message);
    if (picked.value === null) return;
    const { id, documents } = picked.value;
    if (documents.length === 0)
      return void message.warning('这里没有可以导入的文件：Word、PDF、Excel、网页或文字');
    props.onClose();
    props.onStart({
      title: `导入 ${documents.length} 个部门`,
      items: documents.map(({ name }) => ({ id: name, name })),
      work: importWork(call, ({ name }) => host.readPicked(id, name), partial),
    });
  };
  return (
    <Modal open title="导入文件夹" okText="选择文件夹" onOk={pick} onCancel={props.onClose}>
      <p>一个文件、或一个装着几个文件的子文件夹，是一个部门；几份同时导入，已经有的报表不动。</p>
      <Checkbox checked={partial} onChange={({ target }) => setPartial(target.checked)}>
        没有全部读懂的也导入，没有读懂的列出
      </Checkbox>
    </Modal>
  );
}

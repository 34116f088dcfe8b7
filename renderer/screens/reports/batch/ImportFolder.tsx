import { App, Button } from 'antd';
import { useBridge } from '#renderer/services/bridge.ts';
import type { Call, Host, PickedDocuments } from '#shared/api/transport';
import { failure, success } from '#shared/result';
import type { Batch } from './batch.ts';

/** Imports a folder: one file or one subfolder per department. */
export function ImportFolder({ onStart }: { readonly onStart: (batch: Batch) => void }) {
  const { call, host } = useBridge();
  const { message } = App.useApp();
  const pick = async () => {
    const picked = await host.pickDocuments('folder');
    if (!picked.ok) return void message.error(picked.error.message);
    if (picked.value === null) return;
    const { documents } = picked.value;
    if (documents.length === 0)
      return void message.warning('这里没有可以导入的文件：Word、PDF、Excel、网页或文字');
    onStart({
      title: `导入 ${documents.length} 个部门`,
      items: documents.map(({ name }) => ({ id: name, name })),
      work: importWork(call, host, picked.value),
    });
  };
  return (
    <Button title="一个文件或一个子文件夹是一个部门，几份同时导入" onClick={pick}>
      导入文件夹
    </Button>
  );
}

/** Imports one department; reports what was not understood. An existing report is unchanged. */
function importWork(call: Call, host: Host, picked: PickedDocuments): Batch['work'] {
  return async ({ name }) => {
    const files = await host.readDocument(picked.id, name);
    if (!files.ok) return files;
    const made = await call('desk.bringIn', { files: [...files.value], partial: true });
    if (!made.ok) return made;
    const { 部门, 年度, isNew, unread } = made.value;
    if (!isNew) return failure('conflict', `“${部门}”${年度}年度的报表已经有了，没有导入`);
    if (unread.length === 0) return success(null);
    return success(`有 ${unread.length} 处没有读懂或要核实：${unread.join('；')}`);
  };
}

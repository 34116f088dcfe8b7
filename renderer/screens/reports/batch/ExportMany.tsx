import { App, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { DeskRow } from '#shared/api/desk';
import { type RowItem, rowItems } from '#shared/batch/row-items';
import { exportLine } from '#shared/desk/export-line';
import { safeFileName } from '#shared/publication/editions/file-name';
import { FILE_KINDS, FILES, type FileKind, WHOLE_SET } from '#shared/publication/editions/kinds';
import type { Batch } from './batch.ts';
import { type ExportPlace, exportWork } from './export-work.ts';

/** Asks for the files to make from many reports and their target: a folder each, in both editions. */
export function ExportMany(props: {
  readonly rows: readonly DeskRow[];
  readonly onStart: (batch: Batch) => void;
  readonly onClose: () => void;
}) {
  const { call, host } = useBridge();
  const { message } = App.useApp();
  const [kinds, setKinds] = useState<readonly FileKind[]>(WHOLE_SET);
  const items = rowItems(props.rows);

  const begin = (open: readonly RowItem<DeskRow>[], place: ExportPlace) => {
    const works = new Map(open.map((item) => [item.id, item]));
    const work = exportWork(call, kinds, place);
    props.onStart({
      title: `导出 ${open.length} 份报表`,
      items: open,
      work: async ({ id }) => work(works.get(id) as RowItem<DeskRow>),
    });
  };
  const start = async () => {
    const { folders } = host;
    if (folders === null) return begin(items, { kind: 'archives', save: host.saveFile });
    const picked = await folders.pick(items.map(({ name }) => safeFileName(name)));
    if (!picked.ok) return void message.error(picked.error.message);
    if (picked.value === null) return;
    const { path, recorded } = picked.value;
    const done = new Set(recorded);
    const open = items.filter(({ id, row }) => !done.has(exportLine(id, row.sum, kinds)));
    if (open.length < items.length)
      message.info(`${items.length - open.length} 份已经导出过、没有变化，不再导出`);
    if (open.length === 0) return props.onClose();
    begin(open, { kind: 'folder', path, save: folders.save });
  };
  return (
    <Modal
      open
      title={`导出 ${items.length} 份报表`}
      okText={host.folders === null ? '导出' : '选择文件夹，导出'}
      okButtonProps={{ disabled: kinds.length === 0 }}
      onOk={start}
      onCancel={props.onClose}
    >
      <Checkbox.Group<FileKind>
        className="batch-kinds"
        value={[...kinds]}
        onChange={setKinds}
        options={FILE_KINDS.map((value) => ({ value, label: FILES[value].label }))}
      />
      <p className="quiet">
        {host.folders === null
          ? '每份一个压缩包，装着公开版和工作底稿两个文件夹。'
          : '每份一个文件夹，里面是公开版和工作底稿；有错误或待填的印“草稿”。停下或断电后再导出到同一个文件夹，只做没做的和改过的。'}
      </p>
    </Modal>
  );
}

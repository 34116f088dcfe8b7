import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { later } from '#renderer/services/later.tsx';
import type { Batch } from './batch.ts';

const CombineDialog = later(
  async () => (await import('#renderer/screens/combine/CombineDialog.tsx')).CombineDialog,
);
const ImportFolder = later(async () => (await import('./ImportFolder.tsx')).ImportFolder);

/** The menu of work on many reports: 汇总, 对比, inspection of documents, import of a folder. */
export function ManyMenu(props: {
  readonly onInspect: () => void;
  readonly onCompare: () => void;
  readonly onMade: (report: string) => void;
  readonly onStart: (batch: Batch) => void;
}) {
  const [asking, setAsking] = useState<'combine' | 'folder' | null>(null);
  const close = () => setAsking(null);
  const item = (name: string, said: string, onClick: () => void) => ({
    key: name,
    label: <span title={said}>{name}</span>,
    onClick,
  });
  const items = [
    item('汇总…', '由本级和所属单位的报表合成部门的一份', () => setAsking('combine')),
    item('对比…', '一个年度的各部门，或一个部门的各年，放在一起看', props.onCompare),
    item('导入文件夹…', '一个文件或一个子文件夹是一个部门，几份同时导入', () => setAsking('folder')),
    item('检查一批公开文本…', '一个文件夹的公开文本，逐份检查，不保存；也比较单位与部门', props.onInspect),
  ];
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button>多份 ▾</Button>
      </Dropdown>
      {asking === 'combine' && <CombineDialog chosen={[]} onMade={props.onMade} onClose={close} />}
      {asking === 'folder' && <ImportFolder onStart={props.onStart} onClose={close} />}
    </>
  );
}

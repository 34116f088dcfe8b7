import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';

const SHOWN_AT_MOST = 2000;

/** 取数明细: the source file and cell of each figure, line by line. */
export function ExplainButton({ gather }: { readonly gather: string }) {
  const { call } = useBridge();
  const { message } = App.useApp();
  const [lines, setLines] = useState<readonly string[] | null>(null);
  const [sought, setSought] = useState('');
  const open = async () => {
    const explained = await call('gather.explain', { gather });
    if (explained.ok) setLines(explained.value.lines);
    else message.error(explained.error.message);
  };
  const found = (lines ?? []).filter((line) => line.includes(sought.trim()));
  return (
    <>
      <Button onClick={open}>取数明细</Button>
      <Modal
        title="取数明细：每个数从哪一格来"
        open={lines !== null}
        width={900}
        footer={null}
        onCancel={() => setLines(null)}
        destroyOnHidden
      >
        <Input
          aria-label="查找"
          placeholder="查找：编码、名称、工作表"
          allowClear
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
        <p className="quiet" role="status">
          {found.length > SHOWN_AT_MOST
            ? `${found.length} 行，列出前 ${SHOWN_AT_MOST} 行`
            : `${found.length} 行`}
        </p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls by keys */}
        <pre className="gather-explained" tabIndex={0}>
          {found.slice(0, SHOWN_AT_MOST).join('\n')}
        </pre>
      </Modal>
    </>
  );
}

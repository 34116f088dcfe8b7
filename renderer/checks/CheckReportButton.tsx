import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { MadeFile } from '#shared/api/answers';
import type { Result } from '#shared/result';

/** The formats of the 体检报告. */
export type CheckFormat = 'docx' | 'html';

/** Saves the 体检报告 returned by `make`, of a report or of a document that is only read. */
export function CheckReportButton(props: {
  readonly make: (format: CheckFormat) => Promise<Result<MadeFile>>;
  readonly size?: 'small' | 'middle';
}) {
  const { host } = useBridge();
  const { message } = App.useApp();
  const [making, setMaking] = useState(false);
  const save = async (format: CheckFormat) => {
    setMaking(true);
    const made = await props.make(format);
    const saved = made.ok ? await host.saveFile(made.value.filename, made.value.base64) : made;
    setMaking(false);
    if (!saved.ok) message.error(saved.error.message);
    else if (saved.value !== null) message.success(`已存为 ${saved.value.path}`);
  };
  const items = [
    { key: 'docx', label: 'Word 文档（.docx）' },
    { key: 'html', label: '网页（.html）' },
  ];
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items, onClick: ({ key }) => void save(key === 'docx' ? 'docx' : 'html') }}
    >
      <Button size={props.size ?? 'middle'} loading={making}>
        导出体检报告
      </Button>
    </Dropdown>
  );
}

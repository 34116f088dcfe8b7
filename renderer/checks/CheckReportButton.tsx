import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useBridge } from '#renderer/services.ts';

/** Makes the 体检报告 to sign and file. */
export function CheckReportButton({ report }: { readonly report: string }) {
  const { call, host } = useBridge();
  const { message } = App.useApp();
  const [making, setMaking] = useState(false);
  const make = async (format: 'docx' | 'html') => {
    setMaking(true);
    const made = await call('checks.publish', { report, format });
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
      menu={{ items, onClick: ({ key }) => void make(key === 'docx' ? 'docx' : 'html') }}
    >
      <Button loading={making}>导出体检报告</Button>
    </Dropdown>
  );
}

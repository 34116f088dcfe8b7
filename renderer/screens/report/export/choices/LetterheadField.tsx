import { Alert, Button, Form, Space } from 'antd';
import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { LetterheadFile, LetterheadInfo } from '#shared/api/settings';

const NONE = '单位自己的 .docx：Word 的封面、页眉页脚、样式照它，版心和字体各种文件都照它';

/** Chooses the office's .docx that provides the Word file's cover, header, footer and styles. */
export function LetterheadField(props: { readonly disabled: boolean }) {
  const { call, host } = useBridge();
  const [kept, setKept] = useState<LetterheadInfo | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => {
    void call('letterhead.read', {}).then((read) => {
      if (read.ok) setKept(read.value);
    });
  }, [call]);
  const keep = async (file: LetterheadFile | null) => {
    const written = await call('letterhead.write', { file });
    setRefusal(written.ok ? null : written.error.message);
    if (written.ok) setKept(written.value);
  };
  const choose = async () => {
    const picked = await host.pickFiles(['docx', 'dotx']);
    if (!picked.ok) return setRefusal(picked.error.message);
    const [file] = picked.value;
    if (file !== undefined) await keep({ name: file.filename, base64: file.base64 });
  };
  return (
    <Form.Item label="版式文件" extra={kept === null ? NONE : `${kept.name}：${kept.gives.join('、')}`}>
      <Space>
        <Button disabled={props.disabled} onClick={() => void choose()}>
          {kept === null ? '选择 .docx…' : '换一个…'}
        </Button>
        {kept !== null && (
          <Button disabled={props.disabled} onClick={() => void keep(null)}>
            不用
          </Button>
        )}
      </Space>
      {refusal !== null && <Alert type="error" showIcon title={refusal} />}
    </Form.Item>
  );
}

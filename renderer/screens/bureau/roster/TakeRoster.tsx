import { App, Button, Input, Modal, Typography, Upload } from 'antd';
import { useState } from 'react';
import { call } from '#renderer/screens/bureau/service/call.ts';
import { toBase64 } from '#renderer/screens/bureau/service/hand-in.ts';
import { readRosterText } from '#renderer/screens/bureau/service/roster-text.ts';

/** Imports the roster of a year, pasted from Excel or from an Excel file, after a preview. */
export function TakeRoster({ year, onClose }: { readonly year: number; readonly onClose: () => void }) {
  const { message } = App.useApp();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const pick = async (file: File) => {
    setBusy(true);
    const read = await call('roster.read', {
      filename: file.name,
      base64: toBase64(new Uint8Array(await file.arrayBuffer())),
    });
    setBusy(false);
    if (read.ok) setText(read.value.text);
    else message.error(read.error.message);
  };
  const take = async () => {
    const read = readRosterText(text);
    if (!read.ok) return void message.error(read.error.message);
    setBusy(true);
    const taken = await call('roster.take', { year, units: [...read.value] });
    setBusy(false);
    if (!taken.ok) return void message.error(taken.error.message);
    message.success(`新增 ${taken.value.added} 个单位，更新 ${taken.value.changed} 个`);
    onClose();
  };
  return (
    <Modal
      open
      title={`${year} 年度的名单`}
      okText="导入"
      onOk={() => void take()}
      onCancel={onClose}
      confirmLoading={busy}
    >
      <Typography.Paragraph>
        在 Excel 中依次排好四列：单位、主管部门、科室、批复日期，复制后粘贴在这里；或者
        <Upload
          accept=".xlsx,.xls,.et,.ods,.csv"
          showUploadList={false}
          beforeUpload={(file) => {
            void pick(file);
            return false;
          }}
        >
          <Button type="link" size="small">
            选择 Excel 文件
          </Button>
        </Upload>
      </Typography.Paragraph>
      <Input.TextArea
        aria-label="名单"
        rows={12}
        value={text}
        onChange={({ target }) => setText(target.value)}
        autoFocus
      />
    </Modal>
  );
}

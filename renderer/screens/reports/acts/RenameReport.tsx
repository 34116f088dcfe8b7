import { App, Form, Modal } from 'antd';
import { useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { ReportSummary } from '#shared/api/contract';
import { TitleFields } from './TitleFields.tsx';

type Fields = Pick<ReportSummary, '部门' | '年度'>;

/** Corrects the name or the year of a report. */
export function RenameReport(props: {
  readonly report: ReportSummary;
  readonly onClose: () => void;
  readonly onRenamed: () => void;
}) {
  const { 部门, 年度, id } = props.report;
  const { call } = useBridge();
  const { message } = App.useApp();
  const [problem, setProblem] = useState<string | null>(null);
  const rename = async (fields: Fields) => {
    const renamed = await call('report.edit', { report: id, edits: [{ kind: 'title', ...fields }] });
    if (!renamed.ok) return setProblem(renamed.error.message);
    message.success('已改；打开报表后可以撤销');
    props.onRenamed();
  };
  return (
    <Modal
      title="改名称、年度"
      open
      okText="改"
      okButtonProps={{ htmlType: 'submit', form: 'rename' }}
      onCancel={props.onClose}
    >
      <Form id="rename" layout="vertical" initialValues={{ 部门, 年度 }} onFinish={rename}>
        <TitleFields problem={problem} onName={() => setProblem(null)} />
      </Form>
      <p className="quiet">模板写的文字随着改；自己写的文字里的名称和年度不变，请核对。</p>
    </Modal>
  );
}

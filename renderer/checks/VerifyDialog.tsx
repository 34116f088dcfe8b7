import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { focusFirstField } from '#renderer/navigation/focus-first-field.ts';
import type { Finding } from '#shared/checks/findings/finding';
import type { Result } from '#shared/result';

/** Asks for the reason to accept a finding. */
export function VerifyDialog(props: {
  readonly finding: Finding;
  readonly onVerify: (reason: string) => Result<unknown>;
  readonly onClose: () => void;
}) {
  const [form] = Form.useForm<{ reason: string }>();
  const [problem, setProblem] = useState<string | null>(null);
  const verify = ({ reason }: { reason: string }) => {
    const done = props.onVerify(reason.trim());
    if (done.ok) props.onClose();
    else setProblem(done.error.message);
  };
  return (
    <Modal
      open
      title="已核实"
      okText="确定"
      onOk={form.submit}
      onCancel={props.onClose}
      afterOpenChange={focusFirstField}
    >
      <p>{props.finding.message}</p>
      <Form form={form} layout="vertical" onFinish={verify}>
        <Form.Item
          name="reason"
          label="核实情况（写进体检报告；数字再变时，这一条会重新出现）"
          rules={[{ required: true, whitespace: true, message: '请写明核实的情况' }]}
          {...(problem === null ? {} : { help: problem, validateStatus: 'error' as const })}
        >
          <Input.TextArea maxLength={2000} className="growing" />
        </Form.Item>
      </Form>
    </Modal>
  );
}

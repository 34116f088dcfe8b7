import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Result } from '#shared/result';

interface Fields {
  readonly code: string;
  readonly label: string;
}

export function AddRow(props: {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onAdd: (code: string, label: string) => Promise<Result<unknown>>;
}) {
  const [form] = Form.useForm<Fields>();
  const [problem, setProblem] = useState<string | null>(null);
  const add = async ({ code, label }: Fields) => {
    const added = await props.onAdd(code.trim(), label.trim());
    if (added.ok) props.onClose();
    else setProblem(added.error.message);
  };
  return (
    <Modal
      title="增加科目"
      open={props.open}
      onCancel={props.onClose}
      onOk={form.submit}
      okText="增加"
      destroyOnHidden
    >
      <Form
        form={form}
        layout="vertical"
        onFinish={add}
        onValuesChange={() => setProblem(null)}
        preserve={false}
      >
        <Form.Item
          name="code"
          label="科目编码"
          rules={[
            {
              required: true,
              pattern: /^\s*\d{3}(\d{2}){0,2}\s*$/,
              message: '类 3 位、款 5 位、项 7 位数字',
            },
          ]}
          {...(problem === null ? {} : { help: problem, validateStatus: 'error' as const })}
        >
          <Input maxLength={7} autoFocus />
        </Form.Item>
        <Form.Item
          name="label"
          label="科目名称"
          rules={[{ required: true, whitespace: true, message: '请填写科目名称' }]}
        >
          <Input maxLength={100} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

import { App, Form, Input, Modal } from 'antd';
import { call, logOut } from '#renderer/screens/bureau/service/call.ts';

interface Given {
  readonly old: string;
  readonly password: string;
  readonly again: string;
}

/** Changes one's own password; every session, this one too, ends with the old one. */
export function PasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Given>();
  const change = async ({ old, password }: Given) => {
    const changed = await call('me.password', { old, password });
    if (!changed.ok) return void message.error(changed.error.message);
    message.success('口令改了，请用新口令登录');
    await logOut();
  };
  return (
    <Modal open title="改口令" okText="改口令" onOk={form.submit} onCancel={onClose}>
      <Form form={form} layout="vertical" onFinish={(given) => void change(given)} requiredMark={false}>
        <Form.Item name="old" label="原口令" rules={[{ required: true, message: '请填写原口令' }]}>
          <Input.Password autoFocus autoComplete="current-password" />
        </Form.Item>
        <Form.Item
          name="password"
          label="新口令（至少 10 个字符）"
          rules={[{ required: true, min: 10, message: '口令至少 10 个字符' }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label="再填一次"
          dependencies={['password']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, again) =>
                again === getFieldValue('password')
                  ? Promise.resolve()
                  : Promise.reject(new Error('两次填的不一样')),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
      </Form>
    </Modal>
  );
}

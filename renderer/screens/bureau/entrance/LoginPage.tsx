import { Alert, Button, Card, Form, Input } from 'antd';
import { useState } from 'react';
import { logIn } from '#renderer/screens/bureau/service/call.ts';
import type { Person } from '#shared/bureau/roles';

export function LoginPage({ onIn }: { readonly onIn: (person: Person) => void }) {
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const enter = async ({ login, password }: { login: string; password: string }) => {
    setBusy(true);
    const entered = await logIn(login, password);
    setBusy(false);
    if (entered.ok) onIn(entered.value);
    else setError(entered.error.message);
  };
  return (
    <main className="bureau-login">
      <Card title="部门决算公开 · 财政局">
        <Form layout="vertical" onFinish={(values) => void enter(values)} requiredMark={false}>
          <Form.Item name="login" label="用户名" rules={[{ required: true, message: '请填写用户名' }]}>
            <Input autoFocus autoComplete="username" />
          </Form.Item>
          <Form.Item name="password" label="口令" rules={[{ required: true, message: '请填写口令' }]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          {error !== null && <Alert type="error" title={error} showIcon />}
          <Button type="primary" htmlType="submit" loading={busy} block className="bureau-enter">
            登录
          </Button>
        </Form>
      </Card>
    </main>
  );
}

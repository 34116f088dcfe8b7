import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';

interface Given {
  readonly address: string;
  readonly token: string;
  readonly certificate?: string;
}

/** The bureau's address and token, as issued: asked for once. */
export function LinkForm({ onLinked }: { readonly onLinked: (address: string) => void }) {
  const { call } = useBridge();
  const [error, setError] = useState<string | null>(null);
  const link = async ({ address, token, certificate = '' }: Given) => {
    const given = { address, token, certificate: certificate.trim() === '' ? null : certificate };
    const linked = await call('bureau.link', { link: given });
    if (linked.ok) onLinked(address.trim());
    else setError(linked.error.message);
  };
  return (
    <Form layout="vertical" onFinish={(given: Given) => void link(given)} requiredMark={false}>
      <p>第一次上报，请照财政局给的填写；以后不再问。没有填写之前，软件不联网。</p>
      <Form.Item name="address" label="地址" rules={[{ required: true, message: '请填写地址' }]}>
        <Input autoFocus placeholder="https://" />
      </Form.Item>
      <Form.Item name="token" label="上报口令" rules={[{ required: true, message: '请填写上报口令' }]}>
        <Input.Password autoComplete="off" />
      </Form.Item>
      <Form.Item name="certificate" label="证书（财政局给了才填）">
        <Input.TextArea rows={3} placeholder="-----BEGIN CERTIFICATE-----" />
      </Form.Item>
      {error !== null && <Alert type="error" title={error} showIcon />}
      <Button type="primary" htmlType="submit">
        保存
      </Button>
    </Form>
  );
}

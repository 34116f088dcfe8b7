import type { App } from 'antd';
import { Input } from 'antd';
import type { Call } from '#shared/api/transport';

type Modal = ReturnType<typeof App.useApp>['modal'];

/** Shows everything that would be sent to the maintainers, to read and copy. */
export async function showDiagnostics(modal: Modal, call: Call): Promise<void> {
  const read = await call('diagnostics.read', {});
  const text = read.ok ? read.value.text : read.error.message;
  modal.info({
    title: '诊断信息（不含金额和名称，全选复制后可发给维护人员）',
    width: 720,
    content: <Input.TextArea aria-label="诊断信息" readOnly rows={18} value={text} />,
    okText: '关闭',
  });
}

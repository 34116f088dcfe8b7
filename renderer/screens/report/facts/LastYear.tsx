import { App, Button, Dropdown } from 'antd';
import type { Draft } from '#renderer/draft/useReport.ts';
import { useBridge } from '#renderer/services/bridge.ts';
import { decodeText } from '#renderer/services/decode-text.ts';

type File = Parameters<Draft['takeLastYear']>[0];

/** Takes over last year's figures and texts: from its report, or from a transcription file. */
export function LastYear({ draft }: { readonly draft: Draft }) {
  const { host } = useBridge();
  const { message, modal } = App.useApp();
  const take = async (file: File) => {
    const taken = await draft.takeLastYear(file);
    if (!taken.ok) return modal.error({ title: '没有取用', content: taken.error.message, okText: '知道了' });
    const { facts, kept, texts } = taken.value;
    const left = kept === 0 ? '' : `；${kept} 个手工填的与上年报表不同，没有动`;
    message.success(`已取用上年的 ${[`${facts} 个数`, ...texts].join('、')}${left}，可以撤销`);
  };
  const fromFile = async () => {
    const picked = await host.pickFiles(['json']);
    if (!picked.ok) return message.error(picked.error.message);
    const [file] = picked.value;
    if (file === undefined) return;
    const { filename, base64 } = file;
    await take({ filename, content: decodeText(base64) });
  };
  const items = [
    { key: 'report', label: '上年的报表（已在本软件中）' },
    { key: 'file', label: '上年的转录文件…' },
  ];
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items, onClick: ({ key }) => void (key === 'file' ? fromFile() : take(null)) }}
    >
      <Button>取用上年</Button>
    </Dropdown>
  );
}

import { Alert, Button, Checkbox, Modal, Progress } from 'antd';
import { useRef, useState } from 'react';
import { useBridge } from '#renderer/services.ts';

const FORMATS = [
  { value: 'word', label: 'Word 文档（.docx）' },
  { value: 'excel', label: 'Excel 工作簿（.xlsx）' },
  { value: 'json', label: '转录文件（.json）' },
] as const;
type Format = (typeof FORMATS)[number]['value'];

type Progressing =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly of: number; readonly doing: string }
  | { readonly kind: 'done'; readonly paths: readonly string[] }
  | { readonly kind: 'failed'; readonly message: string };

export function ExportDialog(props: {
  readonly report: string;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const { call, host } = useBridge();
  const [formats, setFormats] = useState<readonly Format[]>(['word', 'excel']);
  const [progress, setProgress] = useState<Progressing>({ kind: 'idle' });
  const cancelled = useRef(false);

  const run = async () => {
    cancelled.current = false;
    const paths: string[] = [];
    for (const [index, format] of formats.entries()) {
      if (cancelled.current) break;
      const doing = FORMATS.find(({ value }) => value === format)?.label ?? '';
      setProgress({ kind: 'running', done: index, of: formats.length, doing });
      const made = await call(`publish.${format}`, { report: props.report });
      if (!made.ok) return setProgress({ kind: 'failed', message: made.error.message });
      if (cancelled.current) break;
      const saved = await host.saveFile(made.value.filename, made.value.base64);
      if (!saved.ok) return setProgress({ kind: 'failed', message: saved.error.message });
      if (saved.value !== null) paths.push(saved.value.path);
    }
    setProgress(paths.length > 0 ? { kind: 'done', paths } : { kind: 'idle' });
  };
  const close = () => {
    cancelled.current = true;
    setProgress({ kind: 'idle' });
    props.onClose();
  };

  const running = progress.kind === 'running';
  return (
    <Modal
      title="导出"
      open={props.open}
      onCancel={close}
      footer={[
        <Button key="close" onClick={close}>
          {running ? '取消' : '关闭'}
        </Button>,
        <Button key="run" type="primary" loading={running} disabled={formats.length === 0} onClick={run}>
          导出
        </Button>,
      ]}
    >
      <Checkbox.Group
        options={[...FORMATS]}
        value={[...formats]}
        disabled={running}
        onChange={(values) =>
          setFormats(FORMATS.map(({ value }) => value).filter((value) => values.includes(value)))
        }
      />
      <Outcome progress={progress} reveal={host.kind === 'electron' ? host.revealFile : null} />
    </Modal>
  );
}

function Outcome(props: {
  readonly progress: Progressing;
  readonly reveal: ((path: string) => Promise<void>) | null;
}) {
  const { progress, reveal } = props;
  if (progress.kind === 'idle') return null;
  if (progress.kind === 'failed') return <Alert type="error" showIcon title={progress.message} />;
  if (progress.kind === 'running') {
    const percent = Math.round((progress.done / progress.of) * 100);
    return <Progress percent={percent} format={() => `正在生成 ${progress.doing}`} aria-label="导出进度" />;
  }
  const [first] = progress.paths;
  return (
    <Alert
      type="success"
      showIcon
      title="已导出"
      description={progress.paths.map((path) => <div key={path}>{path}</div>)}
      action={
        reveal !== null && first !== undefined ? (
          <Button size="small" onClick={() => reveal(first)}>
            打开所在文件夹
          </Button>
        ) : undefined
      }
    />
  );
}

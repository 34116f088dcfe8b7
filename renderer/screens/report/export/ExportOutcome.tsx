import { Alert, Button, Progress, Space } from 'antd';
import { FILES } from '#shared/publication/editions/kinds';
import { MadeState } from './MadeState.tsx';
import type { ExportState } from './useExport.ts';

/** The outcome of an export: a question, progress, the files written, or an error. */
export function ExportOutcome(props: {
  readonly state: ExportState;
  readonly onAnswer: (replace: boolean) => void;
  /** Shows a file in its folder; `null` if the host cannot. */
  readonly reveal: ((path: string) => Promise<void>) | null;
}) {
  const { state, reveal } = props;
  switch (state.kind) {
    case 'idle':
      return null;
    case 'failed':
      return <Alert type="error" showIcon title={state.message} />;
    case 'asking':
      return <Replace taken={state.taken} onAnswer={props.onAnswer} />;
    case 'running':
      return <Running progress={state.progress} />;
    case 'done':
      return (
        <>
          <Written paths={state.paths} reveal={reveal} />
          <MadeState {...state.made} />
        </>
      );
  }
}

function Replace(props: {
  readonly taken: readonly string[];
  readonly onAnswer: (replace: boolean) => void;
}) {
  return (
    <Alert
      type="warning"
      showIcon
      title="文件夹里已有同名文件，要替换吗？"
      description={props.taken.map((name) => <div key={name}>{name}</div>)}
      action={
        <Space orientation="vertical">
          <Button size="small" danger onClick={() => props.onAnswer(true)}>
            替换
          </Button>
          <Button size="small" onClick={() => props.onAnswer(false)}>
            不替换
          </Button>
        </Space>
      }
    />
  );
}

function Running({ progress }: { readonly progress: Extract<ExportState, { kind: 'running' }>['progress'] }) {
  const percent = progress === null ? 0 : Math.round((progress.done / progress.of) * 100);
  const doing = progress?.doing == null ? '' : FILES[progress.doing].label;
  const step = progress === null ? '正在准备' : `${progress.done + 1}／${progress.of} 正在生成${doing}`;
  return (
    <>
      <div role="status">{step}</div>
      <Progress percent={percent} status="active" aria-label="导出进度" />
    </>
  );
}

function Written(props: {
  readonly paths: readonly string[];
  readonly reveal: ((path: string) => Promise<void>) | null;
}) {
  const { paths, reveal } = props;
  const [first] = paths;
  return (
    <Alert
      type="success"
      showIcon
      title="已导出"
      description={paths.map((path) => <div key={path}>{path}</div>)}
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

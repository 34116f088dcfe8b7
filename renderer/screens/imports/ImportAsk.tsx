import { Alert, Button, Input, Modal, Progress } from 'antd';
import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { ImportFlow } from './useImport.ts';

/** Asks for files or text, and shows the progress of reading. */
export function ImportAsk(props: {
  readonly flow: ImportFlow;
  readonly onPick: () => void;
  readonly onText: (text: string) => void;
}) {
  const { stage, close, cancel } = props.flow;
  const [text, setText] = useState('');
  const isReading = stage.kind === 'reading';
  return (
    <Modal
      title="导入"
      open={stage.kind === 'asking' || isReading}
      onCancel={isReading ? cancel : close}
      footer={isReading ? <Button onClick={cancel}>取消</Button> : null}
      destroyOnHidden
    >
      {isReading ? (
        <ReadingProgress token={stage.token} names={stage.names} />
      ) : (
        <div className="import-ask">
          {stage.kind === 'asking' && stage.problem !== null && (
            <Alert type="error" showIcon title={stage.problem} />
          )}
          <div className="import-drop">
            <Button type="primary" onClick={props.onPick}>
              选择文件
            </Button>
            <p>也可以把文件拖到窗口里。可以一次选几个。</p>
            <p className="quiet">
              Excel、Word、PDF、OFD、网页、文字，转录文件（.json）、移交文件（.jsgk）、模板文件（.jsmb）
            </p>
          </div>
          <Input.TextArea
            aria-label="粘贴的文字"
            placeholder="或者把公开文本的文字粘贴在这里"
            rows={4}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <Button disabled={text.trim() === ''} onClick={() => props.onText(text)}>
            读取文字
          </Button>
        </div>
      )}
    </Modal>
  );
}

const ASK_EVERY_MS = 300;

/** The progress of reading files. */
export function ReadingProgress({
  token,
  names,
}: {
  readonly token: string;
  readonly names: readonly string[];
}) {
  const { call } = useBridge();
  const [done, setDone] = useState(0);
  useEffect(() => {
    const timer = setInterval(async () => {
      const progress = await call('imports.progress', { token });
      if (progress.ok && progress.value !== null) setDone(progress.value.done);
    }, ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [call, token]);
  return (
    <div role="status">
      <p>{`正在读取 ${names[done] ?? ''}（${Math.min(done + 1, names.length)}/${names.length}）`}</p>
      <Progress percent={Math.round((done / names.length) * 100)} status="active" aria-label="读取进度" />
    </div>
  );
}

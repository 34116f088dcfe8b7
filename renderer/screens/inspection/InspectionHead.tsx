import { Button, Progress } from 'antd';
import { useState } from 'react';
import { HelpButton } from '#renderer/help/HelpButton.tsx';
import { countOf, type Inspected, whyNot } from '#shared/desk/inspection';
import { sayRemaining } from '#shared/desk/run-batch';
import { CompareDialog } from './CompareDialog.tsx';
import { NoticeDialog } from './NoticeDialog.tsx';
import type { Inspection } from './useInspection.ts';
import { useSaving } from './useSaving.ts';

/** The progress of the inspection, and the files that can be made from it. */
export function InspectionHead(props: {
  readonly inspection: Inspection | null;
  readonly onPick: (kind: 'folder' | 'files') => void;
  readonly onStop: () => void;
  readonly onGoOn: () => void;
  readonly onClose: () => void;
}) {
  const { inspection } = props;
  const [asking, setAsking] = useState<'notices' | 'sums' | null>(null);
  const { saveWorkbook } = useSaving(inspection?.run ?? '');
  const isDone = inspection !== null && inspection.progress === null && inspection.found.length > 0;
  return (
    <>
      <header className="report-head">
        <Button onClick={props.onClose}>返回列表</Button>
        <h1>
          {inspection?.picked.folder ? `检查公开文本：${inspection.picked.folder}` : '检查一批公开文本'}
        </h1>
        <span className="spacer" />
        <HelpButton topic="65-desk" />
        <Button onClick={() => props.onPick('folder')}>选文件夹</Button>
        <Button onClick={() => props.onPick('files')}>选文件</Button>
        <Button
          disabled={!isDone || inspection.found.length < 2}
          title="Σ 单位 ＝ 部门，逐格核对"
          onClick={() => setAsking('sums')}
        >
          比较单位与部门
        </Button>
        <Button disabled={!isDone} onClick={() => setAsking('notices')}>
          整改通知
        </Button>
        <Button type="primary" disabled={!isDone} onClick={saveWorkbook}>
          导出工作簿
        </Button>
      </header>
      {inspection !== null && (
        <ProgressLine inspection={inspection} onStop={props.onStop} onGoOn={props.onGoOn} />
      )}
      {asking === 'notices' && inspection !== null && (
        <NoticeDialog inspection={inspection} onClose={() => setAsking(null)} />
      )}
      {asking === 'sums' && inspection !== null && (
        <CompareDialog inspection={inspection} onClose={() => setAsking(null)} />
      )}
    </>
  );
}

function ProgressLine(props: {
  readonly inspection: Inspection;
  readonly onStop: () => void;
  readonly onGoOn: () => void;
}) {
  const { found, picked, progress, left } = props.inspection;
  const total = picked.documents.length;
  const failed = found.filter(({ why }) => why !== null).length;
  return (
    <div className="inspection-progress">
      {progress !== null && (
        <>
          <Progress
            percent={Math.floor((100 * found.length) / total)}
            size="small"
            style={{ width: 220 }}
            aria-label="检查进度"
          />
          <span>
            {progress.remainingMs === null
              ? `正在检查 ${total} 份`
              : `${found.length}/${total}，还要${sayRemaining(progress.remainingMs)}`}
          </span>
          <Button size="small" onClick={props.onStop}>
            取消
          </Button>
        </>
      )}
      {progress === null && left + failed > 0 && (
        <>
          <span>{left > 0 ? `还有 ${left} 份没有检查` : `有 ${failed} 份没有读出来`}</span>
          <Button size="small" onClick={props.onGoOn}>
            {left > 0 ? '接着检查' : '再试一次'}
          </Button>
        </>
      )}
      <strong role="status">{conclusion(found)}</strong>
    </div>
  );
}

function conclusion(found: readonly Inspected[]): string {
  const errors = found.filter((each) => countOf(each, 'error') > 0).length;
  const warnings = found.filter(
    (each) => countOf(each, 'error') === 0 && countOf(each, 'warning') > 0,
  ).length;
  const unread = found.filter((each) => whyNot(each) !== null).length;
  return `检查了 ${found.length} 份：有错误 ${errors}，只有警告 ${warnings}，没有检查 ${unread}`;
}

import { App, Button } from 'antd';
import { useEffect } from 'react';
import { ReadingProgress } from '#renderer/screens/imports/ImportAsk.tsx';
import { useDroppedFiles } from '#renderer/screens/imports/useDroppedFiles.ts';
import { useBridge } from '#renderer/services/bridge.ts';
import type { PickedFile } from '#shared/api/transport';
import { isOwnFormat, READ_EXTENSIONS } from '#shared/imports/source/formats';
import type { Report } from '#shared/report/report';
import { GatherPreviewPage } from './GatherPreviewPage.tsx';
import { GatherStart } from './GatherStart.tsx';
import { GATHERED_NOTICE } from './useCommit.ts';
import { useGather } from './useGather.ts';

/** 取数: from the 决算 workbook, the budget and last year's publication to the draft. */
export function GatherScreen(props: {
  /** The open report; `null` in the list, where the files name the report. */
  readonly report: Pick<Report, 'id' | '部门' | '年度'> | null;
  /** Files dropped initially. */
  readonly files: readonly PickedFile[];
  readonly onClose: () => void;
  readonly onDone: (report: string) => void;
  /** Called after an undo; `null`: the report was removed by it. */
  readonly onUndone: (report: string | null) => void;
}) {
  const { report } = props;
  const { host } = useBridge();
  const { message, notification } = App.useApp();
  const gathering = useGather(report?.id ?? null);
  const { stage, add } = gathering;

  const take = (files: readonly PickedFile[]) => {
    if (files.some(({ filename }) => isOwnFormat(filename))) {
      return void message.error('转录文件（.json）、移交文件（.jsgk）、模板文件（.jsmb）请用“导入”接收');
    }
    if (stage.kind !== 'reading' && files.length > 0) void add(files);
  };
  // it would cover the current decision
  useEffect(() => notification.destroy(GATHERED_NOTICE), [notification]);
  useDroppedFiles(take, (problem) => message.error(problem));
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the files that it begins with
  useEffect(() => take(props.files), []);
  const pick = async () => {
    const picked = await host.pickFiles(READ_EXTENSIONS);
    if (picked.ok) take(picked.value);
    else message.error(picked.error.message);
  };

  if (stage.kind === 'looking')
    return (
      <GatherPreviewPage
        key={stage.preview.gather}
        {...props}
        preview={stage.preview}
        gathering={gathering}
        onPick={pick}
      />
    );
  return (
    <div className="gather">
      <header className="report-head">
        <Button type="text" onClick={props.onClose}>
          {report === null ? '‹ 全部报表' : '‹ 返回报表'}
        </Button>
        <h1>{report === null ? '取数：三个文件成稿' : `取数：${report.部门} ${report.年度}年度`}</h1>
      </header>
      <main className="gather-start">
        {stage.kind === 'reading' ? (
          <div className="gather-wait">
            <ReadingProgress token={stage.token} names={gathering.files.map(({ filename }) => filename)} />
            <Button onClick={gathering.cancel}>取消</Button>
          </div>
        ) : (
          <GatherStart problem={stage.problem} onPick={pick} />
        )}
      </main>
    </div>
  );
}

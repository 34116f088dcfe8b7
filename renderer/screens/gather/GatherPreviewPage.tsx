import { Alert, Button } from 'antd';
import { useState } from 'react';
import { HelpButton } from '#renderer/help/HelpButton.tsx';
import type { GatherPreview } from '#shared/api/gather';
import type { Report } from '#shared/report/report';
import { ExplainButton } from './ExplainButton.tsx';
import { GatherTargetRow } from './GatherTargetRow.tsx';
import { ChangeList, ConflictList, UnmatchedList } from './lists/FigureLists.tsx';
import { FileList } from './lists/FileList.tsx';
import { KeptList } from './lists/KeptList.tsx';
import { PartList } from './lists/PartList.tsx';
import { SectionLinks } from './lists/SectionLinks.tsx';
import { isReady, type NewReport, newReportOf, targetOf } from './target.ts';
import { useCommit } from './useCommit.ts';
import type { Gathering } from './useGather.ts';

/** The roles of the files, the figures they fill, their conflicts. Nothing is written before the confirmation. */
export function GatherPreviewPage(props: {
  readonly report: Pick<Report, 'id' | '部门' | '年度'> | null;
  readonly preview: GatherPreview;
  readonly gathering: Gathering;
  readonly onPick: () => void;
  readonly onClose: () => void;
  readonly onDone: (report: string) => void;
  readonly onUndone: (report: string | null) => void;
}) {
  const { preview, gathering, report } = props;
  const [made, setMade] = useState<NewReport>(() => newReportOf(preview));
  const [overwrite, setOverwrite] = useState<ReadonlySet<string>>(new Set());
  const commit = useCommit(preview, props.onDone, props.onUndone);
  const target = targetOf(preview, made);
  return (
    <div className="gather">
      <header className="report-head">
        <Button type="text" onClick={props.onClose}>
          {report === null ? '‹ 全部报表' : '‹ 返回报表'}
        </Button>
        <h1>{preview.headline}</h1>
        <span className="spacer" />
        <ExplainButton gather={preview.gather} />
        <HelpButton topic="25-gather" />
        <Button onClick={props.onPick}>加文件</Button>
        <Button
          type="primary"
          autoFocus
          disabled={!isReady(target)}
          onClick={() => isReady(target) && commit(target, [...overwrite])}
        >
          {'report' in target ? '填入报表' : '新建报表并填入'}
        </Button>
      </header>
      {preview.warning !== null && <Alert banner type="warning" showIcon title={preview.warning} />}
      <GatherTargetRow
        preview={preview}
        fixed={report}
        made={made}
        onMade={setMade}
        onInto={gathering.into}
      />
      <div className="gather-body">
        <FileList preview={preview} onRemove={gathering.files.length > 1 ? gathering.remove : null} />
        <main className="gather-shown">
          <SectionLinks preview={preview} />
          <ConflictList conflicts={preview.conflicts} />
          <ChangeList changes={preview.changes} />
          <KeptList kept={preview.kept} overwrite={overwrite} onOverwrite={setOverwrite} />
          <PartList parts={preview.parts} files={preview.files} />
          <UnmatchedList unmatched={preview.unmatched} />
        </main>
      </div>
    </div>
  );
}

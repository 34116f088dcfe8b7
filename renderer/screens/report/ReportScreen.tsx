import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { Button, Result, Spin } from 'antd';
import { useState } from 'react';
import { useLeaving } from '#renderer/draft/useLeaving.ts';
import type { Draft } from '#renderer/draft/useReport.ts';
import { useReport } from '#renderer/draft/useReport.ts';
import { HelpButton } from '#renderer/help/HelpButton.tsx';
import { helpTopic, isAnnex, isTable, isText, type PageId } from '#renderer/navigation/page.ts';
import { useFolded } from '#renderer/navigation/useFolded.ts';
import { type Places, usePlaces } from '#renderer/navigation/usePlaces.ts';
import { useRegions } from '#renderer/navigation/useRegions.ts';
import { DropChoice } from '#renderer/screens/gather/DropChoice.tsx';
import { GatherButton } from '#renderer/screens/gather/GatherButton.tsx';
import { GatherScreen } from '#renderer/screens/gather/GatherScreen.tsx';
import { HandInDialog } from '#renderer/screens/hand-in/HandInDialog.tsx';
import { ImportButton } from '#renderer/screens/imports/ImportButton.tsx';
import { ErrorBoundary } from '#renderer/services/ErrorBoundary.tsx';
import type { PickedFile } from '#shared/api/transport';
import type { PartProgress } from '#shared/checks/progress/progress';
import { AnnexPage } from './annexes/AnnexPage.tsx';
import { ChecksPage } from './checks/ChecksPage.tsx';
import { Combined } from './combined/Combined.tsx';
import { CommentsPage } from './comments/CommentsPage.tsx';
import { ExportDialog } from './export/ExportDialog.tsx';
import { ExportGate } from './export/ExportGate.tsx';
import { useAccepted } from './export/useAccepted.ts';
import { FactsPage } from './facts/FactsPage.tsx';
import { GuidedPath } from './guide/GuidedPath.tsx';
import { HistoryButtons } from './history/HistoryButtons.tsx';
import { HistoryPage } from './history/HistoryPage.tsx';
import { OverviewPage } from './overview/OverviewPage.tsx';
import { SaveStateText } from './SaveStateText.tsx';
import { Sidebar } from './Sidebar.tsx';
import { TablePage } from './tables/TablePage.tsx';
import { TextBesidePreview } from './text/TextBesidePreview.tsx';

/** Where a report is opened: a page, at a cell of it. */
export interface FirstSpot {
  readonly page: PageId;
  readonly at: string | null;
}

type OpenAnother = (id: string, page: PageId, at: string | null) => void;

export function ReportScreen(props: {
  readonly id: string;
  /** The page shown first. */
  readonly first: FirstSpot;
  readonly onReport: OpenAnother;
  readonly onClose: () => void;
}) {
  const { id, first, onReport, onClose } = props;
  const state = useReport(id);
  if (state.kind === 'loading') return <Spin fullscreen description="正在打开" />;
  if (state.kind === 'failed') {
    return (
      <Result status="warning" title={state.message} extra={<Button onClick={onClose}>返回列表</Button>} />
    );
  }
  return <OpenReport draft={state.draft} first={first} onReport={onReport} onClose={onClose} />;
}

/** Unsaved changes are kept outside the boundary: a page that cannot be drawn loses nothing. */
function OpenReport(props: {
  readonly draft: Draft;
  readonly first: FirstSpot;
  readonly onReport: OpenAnother;
  readonly onClose: () => void;
}) {
  const { draft, first, onReport, onClose } = props;
  const leave = useLeaving(draft, onClose);
  return (
    <ErrorBoundary onReopen={draft.reload} onLeave={leave}>
      <ReportFrame draft={draft} first={first} onReport={onReport} onLeave={leave} />
    </ErrorBoundary>
  );
}

function ReportFrame(props: {
  readonly draft: Draft;
  readonly first: FirstSpot;
  readonly onReport: OpenAnother;
  readonly onLeave: () => void;
}) {
  const { draft, onLeave } = props;
  const places = usePlaces(props.first);
  const [folded, fold] = useFolded();
  useRegions();
  const [gathered, setGathered] = useState<readonly PickedFile[] | null>(null);
  const [exporting, setExporting] = useState<ExportState>('no');
  const [asPrinted, setAsPrinted] = useState(false);
  const { progress } = draft.checks;
  const gather = async (files: readonly PickedFile[]) => {
    if (await draft.settled()) setGathered(files);
  };
  const look = () => {
    setExporting('no');
    places.open('体检');
  };
  if (gathered !== null)
    return (
      <GatherScreen
        report={draft.report}
        files={gathered}
        onClose={() => setGathered(null)}
        onDone={() => {
          setGathered(null);
          void draft.reload();
        }}
        onUndone={draft.reload}
      />
    );
  return (
    <div className={folded ? 'report folded' : 'report'}>
      <ReportHead
        draft={draft}
        page={places.spot.page}
        folded={folded}
        onFold={fold}
        onLeave={onLeave}
        onGather={gather}
        onExport={() => setExporting('asked')}
      />
      <GuidedPath
        draft={draft}
        places={places}
        onGather={() => void gather([])}
        onExport={() => setExporting('asked')}
      />
      {!folded && (
        <Sidebar draft={draft} progress={progress} page={places.spot.page} onSelect={places.open} />
      )}
      <Combined draft={draft} onReport={props.onReport}>
        <main className="page">
          <Page
            draft={draft}
            progress={progress}
            places={places}
            asPrinted={asPrinted}
            onAsPrinted={setAsPrinted}
          />
        </main>
      </Combined>
      <Exporting draft={draft} state={exporting} onState={setExporting} onLook={look} />
    </div>
  );
}

type ExportState = 'no' | 'asked' | 'yes';

/** The export: the question that errors raise, then the dialog. */
function Exporting(props: {
  readonly draft: Draft;
  readonly state: ExportState;
  readonly onState: (state: ExportState) => void;
  /** Shows the findings. */
  readonly onLook: () => void;
}) {
  const { draft, state, onState, onLook } = props;
  const accepted = useAccepted(draft);
  const close = () => onState('no');
  return (
    <>
      {state === 'asked' && (
        <ExportGate
          draft={draft}
          accepted={accepted}
          onExport={() => onState('yes')}
          onLook={onLook}
          onClose={close}
        />
      )}
      <ExportDialog
        draft={draft}
        accepted={accepted}
        open={state === 'yes'}
        onLook={onLook}
        onClose={close}
      />
    </>
  );
}

function ReportHead(props: {
  readonly draft: Draft;
  readonly page: PageId;
  readonly folded: boolean;
  readonly onFold: () => void;
  readonly onLeave: () => void;
  readonly onGather: (files: readonly PickedFile[]) => void;
  readonly onExport: () => void;
}) {
  const { draft, onLeave, onGather } = props;
  const { report } = draft;
  const [handingIn, setHandingIn] = useState(false);
  return (
    <header className="report-head">
      <Button type="text" onClick={onLeave}>
        ‹ 全部报表
      </Button>
      <Button
        type="text"
        icon={props.folded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
        title={props.folded ? '展开左边的目录' : '收起左边的目录，表和文字更宽'}
        aria-label="目录"
        aria-expanded={!props.folded}
        onClick={props.onFold}
      />
      <h1>{`${report.部门} ${report.年度}年度决算公开`}</h1>
      <span className="spacer" />
      <SaveStateText draft={draft} />
      <HistoryButtons draft={draft} />
      <HelpButton topic={helpTopic(props.page)} />
      {!draft.readOnly && (
        <>
          <GatherButton onGather={() => onGather([])} />
          <ImportButton
            report={report.id}
            onDone={(into) => (into === report.id ? draft.reload() : onLeave())}
            onUndone={draft.reload}
          />
          <DropChoice other={{ title: '导入', said: '填到这份报表里，先看预览' }} onGather={onGather} />
        </>
      )}
      <Button onClick={() => setHandingIn(true)}>上报</Button>
      <Button type="primary" onClick={props.onExport}>
        导出
      </Button>
      {handingIn && <HandInDialog draft={draft} onClose={() => setHandingIn(false)} />}
    </header>
  );
}

function Page(props: {
  readonly draft: Draft;
  readonly progress: readonly PartProgress[];
  readonly places: Places;
  readonly asPrinted: boolean;
  readonly onAsPrinted: (on: boolean) => void;
}) {
  const { draft, places } = props;
  const { page } = places.spot;
  if (page === '概览') {
    return <OverviewPage draft={draft} progress={props.progress} onOpen={places.open} />;
  }
  if (isTable(page)) return <TablePage key={page} {...props} table={page} />;
  if (isText(page)) return <TextBesidePreview key={page} draft={draft} part={page} places={places} />;
  if (page === '补充数据') return <FactsPage draft={draft} onOpen={places.open} />;
  if (isAnnex(page)) return <AnnexPage key={page} draft={draft} annex={page} places={places} />;
  if (page === '批注') return <CommentsPage draft={draft} places={places} />;
  if (page === '修改记录') return <HistoryPage draft={draft} places={places} />;
  return <ChecksPage draft={draft} onOpen={places.open} />;
}

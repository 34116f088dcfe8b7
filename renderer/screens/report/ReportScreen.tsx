import { Button, Result, Spin } from 'antd';
import { useState } from 'react';
import { ExportGate } from '#renderer/checks/ExportGate.tsx';
import type { Draft } from '#renderer/draft/useReport.ts';
import { useReport } from '#renderer/draft/useReport.ts';
import { ErrorBoundary } from '#renderer/ErrorBoundary.tsx';
import { HelpButton } from '#renderer/help/HelpButton.tsx';
import type { PartProgress } from '#shared/checks/progress';
import { ImportButton } from '../imports/ImportButton.tsx';
import { AnnexPage } from './AnnexPage.tsx';
import { ChecksPage } from './ChecksPage.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { FactsPage } from './FactsPage.tsx';
import { HistoryButtons } from './HistoryButtons.tsx';
import { HistoryPage } from './history/HistoryPage.tsx';
import { OverviewPage } from './overview/OverviewPage.tsx';
import { helpTopic, isAnnex, isTable, isText } from './page.ts';
import { SaveStateText } from './SaveStateText.tsx';
import { Sidebar } from './Sidebar.tsx';
import { TablePage } from './TablePage.tsx';
import { TextBesidePreview } from './TextBesidePreview.tsx';
import { useLeaving } from './useLeaving.ts';
import { type Places, usePlaces } from './usePlaces.ts';

export function ReportScreen({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const state = useReport(id);
  if (state.kind === 'loading') return <Spin fullscreen description="正在打开" />;
  if (state.kind === 'failed') {
    return (
      <Result status="warning" title={state.message} extra={<Button onClick={onClose}>返回列表</Button>} />
    );
  }
  return <OpenReport draft={state.draft} onClose={onClose} />;
}

/** What is not saved yet is kept outside the boundary: a page that cannot be drawn takes nothing with it. */
function OpenReport({ draft, onClose }: { readonly draft: Draft; readonly onClose: () => void }) {
  const leave = useLeaving(draft, onClose);
  return (
    <ErrorBoundary onReopen={draft.reload} onLeave={leave}>
      <ReportFrame draft={draft} onLeave={leave} />
    </ErrorBoundary>
  );
}

function ReportFrame({ draft, onLeave }: { readonly draft: Draft; readonly onLeave: () => void }) {
  const places = usePlaces('公开01');
  const [exporting, setExporting] = useState<'no' | 'asked' | 'yes'>('no');
  const [asPrinted, setAsPrinted] = useState(false);
  const { progress } = draft.checks;
  const { report } = draft;
  return (
    <div className="report">
      <header className="report-head">
        <Button type="text" onClick={onLeave}>
          ‹ 全部报表
        </Button>
        <h1>{`${report.部门} ${report.年度}年度决算公开`}</h1>
        <span className="spacer" />
        <SaveStateText draft={draft} />
        <HistoryButtons draft={draft} />
        <HelpButton topic={helpTopic(places.spot.page)} />
        {!draft.readOnly && (
          <ImportButton
            report={report.id}
            onDone={(into) => (into === report.id ? draft.reload() : onLeave())}
            onUndone={draft.reload}
          />
        )}
        <Button type="primary" onClick={() => setExporting('asked')}>
          导出
        </Button>
      </header>
      <Sidebar draft={draft} progress={progress} page={places.spot.page} onSelect={places.open} />
      <main className="page">
        <Page
          draft={draft}
          progress={progress}
          places={places}
          asPrinted={asPrinted}
          onAsPrinted={setAsPrinted}
        />
      </main>
      {exporting === 'asked' && (
        <ExportGate
          draft={draft}
          onExport={() => setExporting('yes')}
          onLook={() => {
            setExporting('no');
            places.open('校验');
          }}
          onClose={() => setExporting('no')}
        />
      )}
      <ExportDialog draft={draft} open={exporting === 'yes'} onClose={() => setExporting('no')} />
    </div>
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
  if (page === '修改记录') return <HistoryPage draft={draft} places={places} />;
  return <ChecksPage draft={draft} onOpen={places.open} />;
}

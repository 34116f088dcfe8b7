import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Bridge, PickedFile } from '#shared/api/transport';
import type { FirstSpot } from './screens/report/ReportScreen.tsx';
import { ReportsScreen } from './screens/reports/ReportsScreen.tsx';
import { BridgeContext } from './services/bridge.ts';
import { ErrorBoundary } from './services/ErrorBoundary.tsx';
import { KnowPacks } from './services/KnowPacks.tsx';
import { SayNotices } from './services/SayNotices.tsx';
import { AntdProvider } from './theme/AntdProvider.tsx';
import 'antd/dist/antd.css';
import 'dayjs/locale/zh-cn';
import './theme/base.css';
import './screens/reports/reports.css';
import './screens/reports/list/list.css';
import './screens/reports/batch/batch.css';
import './screens/report/report.css';
import './screens/report/annexes/annexes.css';
import './screens/report/facts/facts.css';
import './screens/imports/imports.css';
import './screens/report/comments/comments.css';
import './screens/report/tables/tables.css';
import './screens/report/export/export.css';
import './checks/checks.css';
import './text-editor/text-editor.css';
import './screens/report/text/text.css';
import './preview/preview.css';
import './screens/gather/gather.css';
import './screens/hand-in/hand-in.css';
import './grid/grid.css';
import './grid/print/print.css';
import './help/help.css';
import './screens/report/history/history.css';
import './screens/report/overview/overview.css';
import './screens/reading/reading.css';
import './subjects/subjects.css';
import { later } from './services/later.tsx';

/** Loaded ahead, while the list is looked at. */
const loadReport = async () => (await import('./screens/report/ReportScreen.tsx')).ReportScreen;
const ReportScreen = later(loadReport);
const AcrossScreen = later(async () => (await import('./screens/across/AcrossScreen.tsx')).AcrossScreen);
const GatherScreen = later(async () => (await import('./screens/gather/GatherScreen.tsx')).GatherScreen);
const InspectionScreen = later(
  async () => (await import('./screens/inspection/InspectionScreen.tsx')).InspectionScreen,
);
const LearnScreen = later(async () => (await import('./screens/packs/learn/LearnScreen.tsx')).LearnScreen);
const PacksScreen = later(async () => (await import('./screens/packs/PacksScreen.tsx')).PacksScreen);
const ReadingScreen = later(async () => (await import('./screens/reading/ReadingScreen.tsx')).ReadingScreen);

/** What the window shows. */
type View =
  | { readonly kind: 'list' }
  | { readonly kind: 'report'; readonly id: string; readonly first: FirstSpot }
  /** Another's files, opened for reading. */
  | { readonly kind: 'reading'; readonly files: readonly PickedFile[] }
  /** Files for a new draft. */
  | { readonly kind: 'gather'; readonly files: readonly PickedFile[] }
  | { readonly kind: 'inspection' }
  /** The template editor, with one pack open. */
  | { readonly kind: 'packs'; readonly pack: string | null }
  /** A published document from which a pack is learned. */
  | { readonly kind: 'learn'; readonly files: readonly PickedFile[] }
  | { readonly kind: 'across' };

const FIRST: FirstSpot = { page: '公开01', at: null };

/** Draws the window. */
export function show(bridge: Bridge): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no root element');
  createRoot(root).render(
    <StrictMode>
      <App bridge={bridge} />
    </StrictMode>,
  );
}

function App({ bridge }: { readonly bridge: Bridge }) {
  const [view, setView] = useState<View>({ kind: 'list' });
  const leave = () => setView({ kind: 'list' });
  useEffect(() => {
    const ahead = requestIdleCallback(() => void loadReport());
    return () => cancelIdleCallback(ahead);
  }, []);
  return (
    <BridgeContext value={bridge}>
      <AntdProvider>
        <SayNotices>
          <KnowPacks>
            <ErrorBoundary
              key={view.kind === 'report' ? view.id : view.kind}
              onLeave={view.kind === 'list' ? null : leave}
            >
              <Screen view={view} onView={setView} onLeave={leave} />
            </ErrorBoundary>
          </KnowPacks>
        </SayNotices>
      </AntdProvider>
    </BridgeContext>
  );
}

function Screen(props: {
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly onLeave: () => void;
}) {
  const { view, onView, onLeave } = props;
  const open = (id: string, page = FIRST.page, at: string | null = null) =>
    onView({ kind: 'report', id, first: { page, at } });
  const read = (files: readonly PickedFile[]) => onView({ kind: 'reading', files });
  const gather = (files: readonly PickedFile[]) => onView({ kind: 'gather', files });
  switch (view.kind) {
    case 'gather':
      return (
        <GatherScreen
          report={null}
          files={view.files}
          onClose={onLeave}
          onDone={(report) => open(report, '决算情况说明')}
          onUndone={onLeave}
        />
      );
    case 'reading':
      return (
        <ReadingScreen
          key={view.files.map(({ filename }) => filename).join()}
          files={view.files}
          onFiles={read}
          onClose={onLeave}
          onTaken={open}
          onGather={gather}
        />
      );
    case 'inspection':
      return <InspectionScreen onClose={onLeave} onTaken={open} onGather={gather} />;
    case 'across':
      return <AcrossScreen onClose={onLeave} onOpen={open} />;
    case 'packs':
      return (
        <PacksScreen
          first={view.pack}
          onClose={onLeave}
          onLearn={(files) => onView({ kind: 'learn', files })}
        />
      );
    case 'learn':
      return (
        <LearnScreen
          files={view.files}
          onClose={() => onView({ kind: 'packs', pack: null })}
          onSaved={(pack) => onView({ kind: 'packs', pack })}
        />
      );
    case 'report':
      return <ReportScreen id={view.id} first={view.first} onReport={open} onClose={onLeave} />;
    default:
      return (
        <ReportsScreen
          onOpen={(report) => (report === null ? onLeave() : open(report))}
          onForeign={read}
          onGather={gather}
          onPacks={() => onView({ kind: 'packs', pack: null })}
          onInspect={() => onView({ kind: 'inspection' })}
          onCompare={() => onView({ kind: 'across' })}
        />
      );
  }
}

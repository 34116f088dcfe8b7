import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useState } from 'react';
import type { Bridge, PickedFile } from '#shared/api/transport';
import type { PageId } from './navigation/page.ts';
import { GatherScreen } from './screens/gather/GatherScreen.tsx';
import { ReadingScreen } from './screens/reading/ReadingScreen.tsx';
import { type FirstSpot, ReportScreen } from './screens/report/ReportScreen.tsx';
import { ReportsScreen } from './screens/reports/ReportsScreen.tsx';
import { BridgeContext } from './services/bridge.ts';
import { ErrorBoundary } from './services/ErrorBoundary.tsx';
import { SayNotices } from './services/SayNotices.tsx';

/** antd's static style sheet (antd/dist/antd.css) declares its variables under this class; no style is made at run time. */
const THEME = { zeroRuntime: true, cssVar: { key: 'css-var-_R_0_' } } as const;

export function App({ bridge }: { readonly bridge: Bridge }) {
  const [open, setOpen] = useState<string | null>(null);
  /** Files of others that are being looked at. */
  const [foreign, setForeign] = useState<readonly PickedFile[] | null>(null);
  /** Files that a new draft is made from. */
  const [gathered, setGathered] = useState<readonly PickedFile[] | null>(null);
  const [first, setFirst] = useState<FirstSpot>({ page: '公开01', at: null });
  const leave = () => {
    setForeign(null);
    setGathered(null);
    setOpen(null);
  };
  const take = (report: string, page: PageId = '公开01', at: string | null = null) => {
    setForeign(null);
    setGathered(null);
    setFirst({ page, at });
    setOpen(report);
  };
  return (
    <BridgeContext value={bridge}>
      <ConfigProvider locale={zhCN} theme={THEME} componentSize="middle" button={{ autoInsertSpace: false }}>
        <AntApp>
          <SayNotices>
            <ErrorBoundary
              key={gathered !== null ? 'gathered' : foreign !== null ? 'foreign' : open}
              onLeave={open === null && foreign === null && gathered === null ? null : leave}
            >
              {gathered !== null ? (
                <GatherScreen
                  report={null}
                  files={gathered}
                  onClose={leave}
                  onDone={(report) => take(report, '决算情况说明')}
                  onUndone={leave}
                />
              ) : foreign !== null ? (
                <ReadingScreen
                  key={foreign.map(({ filename }) => filename).join()}
                  files={foreign}
                  onFiles={setForeign}
                  onClose={leave}
                  onTaken={(report) => take(report)}
                  onGather={setGathered}
                />
              ) : open === null ? (
                <ReportsScreen
                  onOpen={(report) => (report === null ? leave() : take(report))}
                  onForeign={setForeign}
                  onGather={setGathered}
                />
              ) : (
                <ReportScreen id={open} first={first} onReport={take} onClose={() => setOpen(null)} />
              )}
            </ErrorBoundary>
          </SayNotices>
        </AntApp>
      </ConfigProvider>
    </BridgeContext>
  );
}

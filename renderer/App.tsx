import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useState } from 'react';
import type { Bridge, PickedFile } from '#shared/api/transport';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { SayNotices } from './SayNotices.tsx';
import { ReadingScreen } from './screens/reading/ReadingScreen.tsx';
import { ReportScreen } from './screens/report/ReportScreen.tsx';
import { ReportsScreen } from './screens/reports/ReportsScreen.tsx';
import { BridgeContext } from './services.ts';

/** antd's static style sheet (antd/dist/antd.css) declares its variables under this class; no style is made at run time. */
const THEME = { zeroRuntime: true, cssVar: { key: 'css-var-_R_0_' } } as const;

export function App({ bridge }: { readonly bridge: Bridge }) {
  const [open, setOpen] = useState<string | null>(null);
  /** Files of others that are being looked at. */
  const [foreign, setForeign] = useState<readonly PickedFile[] | null>(null);
  const leave = () => {
    setForeign(null);
    setOpen(null);
  };
  const take = (report: string) => {
    setForeign(null);
    setOpen(report);
  };
  return (
    <BridgeContext value={bridge}>
      <ConfigProvider locale={zhCN} theme={THEME} componentSize="middle" button={{ autoInsertSpace: false }}>
        <AntApp>
          <SayNotices>
            <ErrorBoundary
              key={foreign === null ? open : 'foreign'}
              onLeave={open === null && foreign === null ? null : leave}
            >
              {foreign !== null ? (
                <ReadingScreen
                  key={foreign.map(({ filename }) => filename).join()}
                  files={foreign}
                  onFiles={setForeign}
                  onClose={leave}
                  onTaken={take}
                />
              ) : open === null ? (
                <ReportsScreen onOpen={setOpen} onForeign={setForeign} />
              ) : (
                <ReportScreen id={open} onClose={() => setOpen(null)} />
              )}
            </ErrorBoundary>
          </SayNotices>
        </AntApp>
      </ConfigProvider>
    </BridgeContext>
  );
}

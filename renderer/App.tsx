import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useState } from 'react';
import type { Bridge } from '#shared/api/transport';
import { ReportScreen } from './screens/report/ReportScreen.tsx';
import { ReportsScreen } from './screens/reports/ReportsScreen.tsx';
import { BridgeContext } from './services.ts';

export function App({ bridge }: { readonly bridge: Bridge }) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <BridgeContext value={bridge}>
      <ConfigProvider locale={zhCN} theme={{ zeroRuntime: true }} componentSize="middle">
        <AntApp>
          {open === null ? (
            <ReportsScreen onOpen={setOpen} />
          ) : (
            <ReportScreen id={open} onClose={() => setOpen(null)} />
          )}
        </AntApp>
      </ConfigProvider>
    </BridgeContext>
  );
}

import { App } from 'antd';
import { type ReactNode, useMemo } from 'react';
import type { Call } from '#shared/api/transport';
import { BridgeContext, useBridge } from './bridge.ts';

const SHOWN_SECONDS = 8;

/** Shows the services' notices about deviations from a request, for every screen. */
export function SayNotices({ children }: { readonly children: ReactNode }) {
  const bridge = useBridge();
  const { message } = App.useApp();
  const telling = useMemo(() => {
    const call: Call = async (method, input) => {
      const answer = await bridge.call(method, input);
      if (answer.ok && answer.notice !== undefined)
        message.warning({ key: answer.notice, content: answer.notice, duration: SHOWN_SECONDS });
      return answer;
    };
    return { ...bridge, call };
  }, [bridge, message]);
  return <BridgeContext value={telling}>{children}</BridgeContext>;
}

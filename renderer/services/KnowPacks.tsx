import { App } from 'antd';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { PackSummary } from '#shared/api/packs';
import { useBridge } from './bridge.ts';
import { PacksContext } from './packs.ts';

/** Provides the built-in packs and those of the data file to its children. */
export function KnowPacks({ children }: { readonly children: ReactNode }) {
  const { call } = useBridge();
  const { message } = App.useApp();
  const [list, setList] = useState<readonly PackSummary[]>([]);
  const renew = useCallback(async () => {
    const listed = await call('packs.list', {});
    if (listed.ok) setList(listed.value);
    else message.error(listed.error.message);
  }, [call, message]);
  useEffect(() => void renew(), [renew]);
  const packs = useMemo(() => ({ list, renew }), [list, renew]);
  return <PacksContext value={packs}>{children}</PacksContext>;
}

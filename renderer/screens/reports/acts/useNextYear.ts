import { App } from 'antd';
import { useBridge } from '#renderer/services/bridge.ts';
import { titleOf, usePacks } from '#renderer/services/packs.ts';
import { nextYearWords } from './next-year-words.tsx';

/** Creates the report of the following year, and asks whether to open it. */
export function useNextYear(of: {
  readonly onOpen: (id: string) => void;
  readonly onChanged: () => void;
}): (report: string) => Promise<void> {
  const { call } = useBridge();
  const { list: packs } = usePacks();
  const { message, modal } = App.useApp();
  return async (report) => {
    const made = await call('reports.nextYear', { report });
    if (!made.ok) return void message.error(made.error.message);
    const { 年度, pack } = made.value;
    of.onChanged();
    modal.confirm({
      title: `已建立 ${年度}年度的报表（${titleOf(packs, pack)}）`,
      content: nextYearWords(made.value),
      okText: '打开',
      cancelText: '留在列表',
      onOk: () => of.onOpen(made.value.report),
    });
  };
}

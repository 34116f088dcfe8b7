import { App } from 'antd';
import { useCallback } from 'react';
import { useBridge } from './bridge.ts';
import { usePacks } from './packs.ts';

/**
 * Imports a .jsmb file, asking first if it would replace a pack; resolves to its id, `null` if it was not
 * imported.
 */
export function useTakePack(): (base64: string) => Promise<string | null> {
  const { call } = useBridge();
  const { renew } = usePacks();
  const { message, modal } = App.useApp();
  return useCallback(
    async (base64) => {
      const first = await call('packs.add', { base64 });
      const stands = !first.ok && first.error.code === 'conflict' && first.error.message.includes('确认替换');
      if (stands && !(await asked(modal, first.error.message))) return null;
      const taken = stands ? await call('packs.add', { base64, replace: true }) : first;
      if (!taken.ok) {
        modal.error({ title: '没有导入模板', content: taken.error.message, okText: '知道了' });
        return null;
      }
      await renew();
      message.success(`已收下模板“${taken.value.title}”`);
      return taken.value.id;
    },
    [call, renew, message, modal],
  );
}

function asked(modal: ReturnType<typeof App.useApp>['modal'], sentence: string): Promise<boolean> {
  return new Promise((resolve) => {
    modal.confirm({
      title: '替换已有的模板？',
      content: `${sentence}。替换以后可以在“模板”里撤销。`,
      okText: '替换',
      cancelText: '取消',
      onOk: () => resolve(true),
      onCancel: () => resolve(false),
    });
  });
}

import { App } from 'antd';
import { useBridge } from '#renderer/services/bridge.ts';
import { usePacks } from '#renderer/services/packs.ts';
import { useTakePack } from '#renderer/services/useTakePack.ts';
import type { PackSummary } from '#shared/api/packs';
import { writePack } from '#shared/packs/write-pack';
import type { Result } from '#shared/result';
import type { TemplatePack } from '#shared/tables/grammar';
import { askEffects } from './ask-effects.tsx';
import { saySaved } from './say-saved.tsx';

/** Acts on packs carried out by the services; each shows the result or the reason for a failure. */
export interface PackActions {
  /** Saves the edits, after showing their effects on reports. */
  save(pack: TemplatePack): Promise<void>;
  /** Stores a new pack; resolves to whether it succeeded. */
  make(pack: TemplatePack): Promise<boolean>;
  /** Exports a .jsmb file: complete, or only the differences from a built-in pack (`edition`). */
  give(id: string, edition?: boolean): Promise<void>;
  /** Imports a .jsmb file. */
  take(base64: string): Promise<void>;
  remove(pack: PackSummary): void;
}

export function usePackActions(onChanged: (id: string | null) => void): PackActions {
  const { call, host } = useBridge();
  const { renew } = usePacks();
  const takePack = useTakePack();
  const { message, modal, notification } = App.useApp();
  /** Whether it succeeded; requests the list again, or shows the reason. */
  const done = async (result: Result<unknown>, id: string | null) => {
    if (!result.ok) {
      modal.error({ title: '没有做成', content: result.error.message, okText: '知道了' });
      return false;
    }
    await renew();
    onChanged(id);
    return true;
  };
  const undo = async (id: string) => {
    notification.destroy(id);
    if (await done(await call('packs.undo', { pack: id }), id)) message.success('已撤销上次对模板的修改');
  };
  return {
    save: async (pack) => {
      const content = writePack(pack);
      const effects = await call('packs.effects', { content });
      if (!effects.ok) return void message.error(effects.error.message);
      if (effects.value.length > 0 && !(await askEffects(modal, effects.value))) return;
      if (await done(await call('packs.put', { content }), pack.id))
        saySaved(notification, pack.id, () => void undo(pack.id));
    },
    make: async (pack) => done(await call('packs.put', { content: writePack(pack), isNew: true }), pack.id),
    give: async (id, edition = false) => {
      const made = await call('packs.export', { pack: id, edition });
      const saved = made.ok ? await host.saveFile(made.value.filename, made.value.base64) : made;
      if (!saved.ok) message.error(saved.error.message);
      else if (saved.value !== null) message.success(`模板已导出：${saved.value.path}`);
    },
    take: async (base64) => {
      const id = await takePack(base64);
      if (id !== null) onChanged(id);
    },
    remove: ({ id, title }) => {
      modal.confirm({
        title: `删除模板“${title}”？`,
        content: '还要用的话请先导出：删除后可以从导出的 .jsmb 文件再导入。',
        okText: '删除',
        okButtonProps: { danger: true },
        cancelText: '取消',
        onOk: async () => void (await done(await call('packs.remove', { pack: id }), null)),
      });
    },
  };
}

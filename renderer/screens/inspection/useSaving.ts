import { App } from 'antd';
import { useBridge } from '#renderer/services/bridge.ts';
import type { MadeFile } from '#shared/api/contract';
import type { NoticeScope } from '#shared/desk/notice';
import type { Result } from '#shared/result';

/** Makes files of an inspection and passes them to the host. */
export function useSaving(run: string): {
  saveWorkbook(): Promise<void>;
  /** Returns whether they were written. */
  saveNotices(names: readonly string[], scope: NoticeScope): Promise<boolean>;
} {
  const { call, host } = useBridge();
  const { message, modal } = App.useApp();
  const refuse = (made: Result<unknown>): false => {
    if (!made.ok) message.error(made.error.message);
    return false;
  };
  const saveOne = async (file: MadeFile | undefined): Promise<boolean> => {
    if (file === undefined) return false;
    const saved = await host.saveFile(file.filename, file.base64);
    if (!saved.ok || saved.value === null) return refuse(saved);
    message.success(`已保存：${saved.value.path}`);
    return true;
  };
  const saveNotices = async (names: readonly string[], scope: NoticeScope): Promise<boolean> => {
    const { folders } = host;
    const made = await call('inspection.notices', { run, names: [...names], scope, zip: folders === null });
    if (!made.ok) return refuse(made);
    if (folders === null) return saveOne(made.value[0]);
    const folder = await folders.pick(made.value.map(({ filename }) => filename));
    if (!folder.ok || folder.value === null) return refuse(folder);
    const { path, taken } = folder.value;
    if (taken.length > 0 && !(await askToReplace(modal, taken))) return false;
    const written = await folders.save(path, made.value, taken);
    if (!written.ok) return refuse(written);
    message.success(`写了 ${written.value.paths.length} 份整改通知`);
    return true;
  };
  return {
    saveWorkbook: async () => {
      const made = await call('inspection.workbook', { run });
      if (made.ok) await saveOne(made.value);
      else refuse(made);
    },
    saveNotices,
  };
}

function askToReplace(
  modal: ReturnType<typeof App.useApp>['modal'],
  taken: readonly string[],
): Promise<boolean> {
  return new Promise((resolve) => {
    modal.confirm({
      title: `这个文件夹里已有 ${taken.length} 份同名的通知，要替换吗？`,
      content: taken.slice(0, 10).join('\n'),
      className: 'lines',
      okText: '替换',
      cancelText: '不替换',
      onOk: () => resolve(true),
      onCancel: () => resolve(false),
    });
  });
}

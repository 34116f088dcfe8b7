import { App, Button } from 'antd';
import { useBridge } from '#renderer/services/bridge.ts';
import type { PickedFile } from '#shared/api/transport';
import { READ_EXTENSIONS } from '#shared/imports/source/formats';

/** Opens others' documents to read and check. They can also be dropped on the list. */
export function OpenForeign({ onFiles }: { readonly onFiles: (files: readonly PickedFile[]) => void }) {
  const { host } = useBridge();
  const { message } = App.useApp();
  const pick = async () => {
    const picked = await host.pickFiles(READ_EXTENSIONS);
    if (!picked.ok) message.error(picked.error.message);
    else if (picked.value.length > 0) onFiles(picked.value);
  };
  return (
    <Button title="看一看、查一查别人公开的决算，不保存；也可以把文件拖到窗口里" onClick={pick}>
      打开别人的文件
    </Button>
  );
}

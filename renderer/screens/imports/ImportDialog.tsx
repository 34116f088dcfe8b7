import { Alert, App, Button, Modal } from 'antd';
import { useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import { usePack } from '#renderer/services/usePack.ts';
import type { ImportPreview } from '#shared/api/imports';
import type { Call } from '#shared/api/transport';
import type { ImportItem } from '#shared/imports/bring-in/bring-in';
import { otherKind } from '#shared/imports/document/kind-words';
import { documentsAmong, ownersText } from '#shared/imports/document/owners';
import { failure, type Result } from '#shared/result';
import { ImportItems, type Shown } from './ImportItems.tsx';
import { ImportTarget, type Target, targetOf } from './ImportTarget.tsx';
import { ItemDetails } from './ItemDetails.tsx';
import { ProblemList } from './ProblemList.tsx';
import { SheetMapping } from './SheetMapping.tsx';
import type { ImportFlow } from './useImport.ts';

/** The content of files compared with that of the report. Nothing is written before “导入所选”. */
export function ImportDialog(props: {
  readonly preview: ImportPreview;
  readonly flow: ImportFlow;
  readonly report: string | null;
  readonly onDone: (report: string) => void;
  readonly onUndone: () => void;
}) {
  const { preview, flow } = props;
  const [left, setLeft] = useState<ReadonlySet<ImportItem>>(new Set());
  const [shown, setShown] = useState<Shown>(firstShown(preview));
  const [target, setTarget] = useState<Target>(() => targetOf(preview));
  const pack = usePack(preview.pack);
  const chosen = preview.items.filter(({ id }) => !left.has(id));
  const commit = useCommit(props);
  const differing = chosen.reduce((sum, item) => sum + item.differing, 0);
  return (
    <Modal
      className="import-dialog"
      title={`导入：${preview.files.join('、')}`}
      width="min(1320px, 97vw)"
      style={{ top: 12 }}
      open
      onCancel={flow.close}
      mask={{ closable: false }}
      footer={
        <div className="row">
          <span className="quiet">{`选了 ${chosen.length} 项，共 ${differing} 处变化。确认之前不写入任何内容。`}</span>
          <span className="spacer" />
          <Button onClick={flow.close}>取消</Button>
          <Button
            type="primary"
            disabled={chosen.length === 0}
            onClick={() =>
              commit(
                target,
                chosen.map(({ id }) => id),
              )
            }
          >
            导入所选
          </Button>
        </div>
      }
    >
      {preview.warning !== null && <Alert type="warning" showIcon title={preview.warning} />}
      {otherKind(preview.kind) !== null && <Alert type="warning" showIcon title={otherKind(preview.kind)} />}
      {documentsAmong(preview.owners).length > 1 && (
        <Alert type="warning" showIcon title={`${ownersText(preview.owners)}会合成一份报表`} />
      )}
      <ImportTarget preview={preview} target={target} onTarget={setTarget} flow={flow} />
      <div className="import-body">
        <ImportItems
          preview={preview}
          left={left}
          shown={shown}
          onShow={setShown}
          onLeave={(id, leave) => setLeft((before) => changed(before, id, leave))}
        />
        <section className="import-shown" aria-label="预览">
          {shown.kind === 'problems' && <ProblemList preview={preview} />}
          {shown.kind === 'item' && <ItemDetails item={preview.items.find(({ id }) => id === shown.id)} />}
          {shown.kind === 'sheet' && pack !== null && (
            <SheetMapping
              key={`${shown.at} ${preview.pack}`}
              sheet={preview.sheets[shown.at]}
              at={shown.at}
              pack={pack}
              flow={flow}
            />
          )}
        </section>
      </div>
    </Modal>
  );
}

function firstShown({ items, problems }: ImportPreview): Shown {
  const [first] = items;
  return first === undefined || problems.length > 0 ? { kind: 'problems' } : { kind: 'item', id: first.id };
}

function changed(before: ReadonlySet<ImportItem>, id: ImportItem, leave: boolean): ReadonlySet<ImportItem> {
  const after = new Set(before);
  if (leave) after.add(id);
  else after.delete(id);
  return after;
}

/** Undoes the import if it is still the last step. */
async function undoStep(call: Call, report: string): Promise<Result<unknown>> {
  const next = await call('history.next', { report });
  if (next.ok && next.value.undo?.startsWith('导入') !== true) {
    return failure('conflict', '导入之后又有修改，请用“撤销”一步一步退回');
  }
  return call('history.undo', { report });
}

/** Writes, shows a notice, and offers to undo. */
function useCommit({ preview, flow, onDone, onUndone }: Parameters<typeof ImportDialog>[0]) {
  const { call } = useBridge();
  const { message, modal, notification } = App.useApp();
  return async (target: Target, items: readonly ImportItem[]) => {
    const { import: id, mode } = preview;
    const done = await call('imports.commit', { import: id, items: [...items], mode, target });
    if (!done.ok)
      return void modal.error({ title: '没有导入', content: done.error.message, okText: '知道了' });
    const { report } = done.value;
    const undo = async () => {
      notification.destroy(id);
      const undone = await ('report' in target ? undoStep(call, report) : call('reports.delete', { report }));
      if (!undone.ok) return void message.error(undone.error.message);
      message.success('已撤销导入');
      onUndone();
    };
    notification.success({
      key: id,
      title: '已导入',
      placement: 'bottomRight',
      description: preview.files.join('、'),
      actions: <Button onClick={undo}>撤销导入</Button>,
      duration: 20,
    });
    flow.close();
    onDone(report);
  };
}

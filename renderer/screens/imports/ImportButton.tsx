import { Button } from 'antd';
import { later } from '#renderer/services/later.tsx';
import type { PickedFile } from '#shared/api/transport';
import { ImportAsk } from './ImportAsk.tsx';
import { useImport } from './useImport.ts';
import { useTakeFiles } from './useTakeFiles.ts';

const ImportDialog = later(async () => (await import('./ImportDialog.tsx')).ImportDialog);

/** 导入: asks for files or text, reads them, shows their content, and imports what is chosen. */
export function ImportButton(props: {
  /** The open report, as the target; `null` in the list of reports. */
  readonly report: string | null;
  readonly onDone: (report: string) => void;
  /** Called after an import was undone. */
  readonly onUndone: () => void;
  /** Handles others' files dropped on the window; if absent, they are imported. */
  readonly onForeign?: (files: readonly PickedFile[]) => void;
}) {
  const flow = useImport(props.report);
  const files = useTakeFiles(flow, props.onDone, props.onForeign);
  return (
    <>
      <Button onClick={flow.ask}>导入</Button>
      <ImportAsk flow={flow} onPick={files.pick} onText={files.takeText} />
      {flow.stage.kind === 'looking' && (
        <ImportDialog
          key={flow.stage.preview.import}
          preview={flow.stage.preview}
          flow={flow}
          report={props.report}
          onDone={props.onDone}
          onUndone={props.onUndone}
        />
      )}
    </>
  );
}

import { App, Button, Result } from 'antd';
import { useMemo, useState } from 'react';
import { ReadingProgress } from '#renderer/screens/imports/ImportAsk.tsx';
import { ImportDialog } from '#renderer/screens/imports/ImportDialog.tsx';
import { useDroppedFiles } from '#renderer/screens/imports/useDroppedFiles.ts';
import type { ImportFlow } from '#renderer/screens/imports/useImport.ts';
import { useBridge } from '#renderer/services/bridge.ts';
import type { PickedFile } from '#shared/api/transport';
import { documentsAmong } from '#shared/imports/document/owners';
import { isOwnFormat, READ_EXTENSIONS } from '#shared/imports/source/formats';
import { ReadingDocument, type Side } from './ReadingDocument.tsx';
import { ReadingHead } from './ReadingHead.tsx';
import { SeveralDocuments } from './SeveralDocuments.tsx';
import { type OpenDocument, useReading } from './useReading.ts';

/** 打开别人的文件: a document as printed, beside what was understood; to check only, or to import. */
export function ReadingScreen(props: {
  readonly files: readonly PickedFile[];
  /** The key of a finding to show first. */
  readonly finding?: string | null;
  /** The name of the page that closing leads to. */
  readonly back?: string;
  readonly onFiles: (files: readonly PickedFile[]) => void;
  readonly onClose: () => void;
  readonly onTaken: (report: string) => void;
  /** Opens the same files in 取数, if they are of that kind. */
  readonly onGather: (files: readonly PickedFile[]) => void;
}) {
  const [apart, setApart] = useState<readonly (readonly number[])[] | null>(null);
  const [shown, setShown] = useState(0);
  const own = apart?.[shown];
  const files = useMemo(
    () => (own === undefined ? props.files : props.files.filter((_, at) => own.includes(at))),
    [props.files, own],
  );
  const reading = useReading(files);
  const { document, problem, flow } = reading;
  const [side, setSide] = useState<Side>(props.finding == null ? 'read' : 'checks');
  const [taking, setTaking] = useState(false);
  useOtherFiles(props.onFiles);
  const documents = document === null ? [] : documentsAmong(document.preview.owners);
  if (problem !== null) {
    return <NotRead problem={problem} onFiles={props.onFiles} onClose={props.onClose} />;
  }
  if (document === null || flow.stage.kind === 'reading') {
    return <Wait flow={flow} />;
  }
  return (
    <main className="reading">
      <ReadingHead
        document={document}
        back={props.back ?? '返回列表'}
        onClose={props.onClose}
        onPack={flow.readAs}
        onCheck={() => setSide('checks')}
        onTake={() => setTaking(true)}
        onGather={isForGathering(document) ? () => props.onGather(props.files) : null}
        untaken={whyUntaken(document, apart === null && documents.length > 1)}
      />
      <SeveralDocuments
        owners={document.preview.owners}
        documents={documents}
        apart={apart}
        names={props.files.map(({ filename }) => filename)}
        shown={shown}
        onApart={() => setApart(documents)}
        onTogether={() => setApart([props.files.map((_, at) => at)])}
        onShow={setShown}
      />
      <ReadingDocument
        key={document.preview.import}
        document={document}
        flow={flow}
        finding={props.finding ?? null}
        side={side}
        onSide={setSide}
      />
      {taking && (
        <ImportDialog
          preview={document.preview}
          flow={{ ...flow, close: () => setTaking(false) }}
          report={null}
          onDone={props.onTaken}
          onUndone={props.onClose}
        />
      )}
    </main>
  );
}

/** Other files dropped here replace these. */
function useOtherFiles(onFiles: (files: readonly PickedFile[]) => void): void {
  const { message } = App.useApp();
  useDroppedFiles(
    (files) => {
      if (files.some(({ filename }) => isOwnFormat(filename)))
        message.error('转录文件和移交文件请回到列表，按“导入”接收');
      else onFiles(files);
    },
    (problem) => message.error(problem),
  );
}

/** A 财决 workbook or a budget fills a report through 取数. */
function isForGathering({ check: { read } }: OpenDocument): boolean {
  return read.kind === '财决报表' || read.kind === '预算';
}

function whyUntaken({ preview, check }: OpenDocument, undecided: boolean): string | null {
  if (undecided) return '这些文件不是一份的，请先选择分别打开还是当作一份';
  if (check.read.kind === '预算') return '这是部门预算，不能接收为决算报表';
  return preview.items.length === 0 ? '没有认出可以接收的表或文字' : null;
}

/** The progress of reading. */
function Wait({ flow: { stage, cancel } }: { readonly flow: ImportFlow }) {
  return (
    <main className="reading-wait">
      {stage.kind === 'reading' && (
        <>
          <ReadingProgress token={stage.token} names={stage.names} />
          <Button onClick={cancel}>取消</Button>
        </>
      )}
    </main>
  );
}

/** The reason why files could not be read, and what to do. */
function NotRead(props: {
  readonly problem: string;
  readonly onFiles: (files: readonly PickedFile[]) => void;
  readonly onClose: () => void;
}) {
  const { host } = useBridge();
  const { message } = App.useApp();
  const pick = async () => {
    const picked = await host.pickFiles(READ_EXTENSIONS);
    if (!picked.ok) message.error(picked.error.message);
    else if (picked.value.length > 0) props.onFiles(picked.value);
  };
  return (
    <main className="reading-wait">
      <Result
        status="warning"
        title={<span role="alert">{props.problem}</span>}
        extra={[
          <Button key="other" type="primary" onClick={pick}>
            打开别的文件
          </Button>,
          <Button key="back" onClick={props.onClose}>
            返回列表
          </Button>,
        ]}
      />
    </main>
  );
}

import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { useBridge } from '#renderer/services/bridge.ts';
import { DEFAULT_DISCLOSURE, type Disclosure } from '#shared/publication/editions/disclosure';
import { EDITIONS, type Edition } from '#shared/publication/editions/edition';
import { fileStem } from '#shared/publication/editions/file-name';
import { type FileKind, WHOLE_SET } from '#shared/publication/editions/kinds';
import { DisclosureFields } from './DisclosureFields.tsx';
import { ExportChoices } from './ExportChoices.tsx';
import { ExportDecision } from './ExportDecision.tsx';
import { ExportOutcome } from './ExportOutcome.tsx';
import { ExportWhat } from './ExportWhat.tsx';
import type { Accepted } from './useAccepted.ts';
import { useExport } from './useExport.ts';
import { useSettings } from './useSettings.ts';

/** Which files to make of a report, how, and how far that is. */
export function ExportDialog(props: {
  readonly draft: Draft;
  readonly accepted: Accepted;
  readonly open: boolean;
  readonly onLook: () => void;
  readonly onClose: () => void;
}) {
  const { host } = useBridge();
  const { accepted } = props;
  const { report, saveState, checks } = props.draft;
  /** What is to be made once it is decided about what the check finds. */
  const [asked, setAsked] = useState<(() => void) | null>(null);
  const [kinds, setKinds] = useState<readonly FileKind[]>(['word', 'excel']);
  const [edition, setEdition] = useState<Edition>('公开版');
  const [disclosure, setDisclosure] = useState<Disclosure>(DEFAULT_DISCLOSURE);
  const [settings, change] = useSettings();
  const { state, start, answer, cancel } = useExport(report.id);
  const busy = state.kind === 'running' || state.kind === 'asking';
  // Files are made of what is saved and checked, a change of the unit too.
  const isReady = !busy && saveState.kind !== 'saving' && checks.state !== 'running';
  const stem = settings === null ? null : fileStem(settings.fileName, report);
  const run = (wanted: readonly FileKind[], editions: readonly Edition[]) => {
    if (stem === null) return;
    const make = () => void start({ kinds: wanted, editions, disclosure }, stem);
    if (accepted.open.length === 0) make();
    else setAsked(() => make);
  };
  const close = () => {
    cancel();
    props.onClose();
  };
  return (
    <Modal
      title="导出"
      width={640}
      open={props.open}
      onCancel={close}
      centered
      className="export-dialog"
      footer={[
        <ExportOutcome
          key="outcome"
          state={state}
          onAnswer={answer}
          reveal={host.kind === 'electron' ? host.revealFile : null}
        />,
        <Button key="close" onClick={busy ? cancel : close}>
          {busy ? '取消' : '关闭'}
        </Button>,
        <Button key="set" disabled={!isReady || stem === null} onClick={() => run(WHOLE_SET, EDITIONS)}>
          一键全套
        </Button>,
        <Button
          key="run"
          type="primary"
          disabled={!isReady || stem === null || kinds.length === 0}
          onClick={() => run(kinds, [edition])}
        >
          导出
        </Button>,
      ]}
    >
      <ExportWhat edition={edition} kinds={kinds} disabled={busy} onEdition={setEdition} onKinds={setKinds} />
      {kinds.includes('site') && (
        <DisclosureFields
          disclosure={disclosure}
          department={report.部门}
          disabled={busy}
          onChange={setDisclosure}
        />
      )}
      {settings !== null && stem !== null && (
        <ExportChoices
          draft={props.draft}
          settings={settings}
          example={`${stem}.docx`}
          disabled={busy}
          onChange={change}
        />
      )}
      {asked !== null && (
        <ExportDecision
          draft={props.draft}
          onExport={() => {
            accepted.accept();
            setAsked(null);
            asked();
          }}
          onLook={props.onLook}
          onClose={() => setAsked(null)}
        />
      )}
    </Modal>
  );
}

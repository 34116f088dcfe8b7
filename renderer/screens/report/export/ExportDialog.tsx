import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { useBridge } from '#renderer/services/bridge.ts';
import { DEFAULT_DISCLOSURE, type Disclosure } from '#shared/publication/editions/disclosure';
import { EDITIONS, type Edition } from '#shared/publication/editions/edition';
import { fileStem } from '#shared/publication/editions/file-name';
import { type FileKind, WHOLE_SET } from '#shared/publication/editions/kinds';
import { DisclosureFields } from './choices/DisclosureFields.tsx';
import { ExportChoices } from './choices/ExportChoices.tsx';
import { ExportDecision } from './ExportDecision.tsx';
import { ExportOutcome } from './ExportOutcome.tsx';
import { ExportWhat } from './ExportWhat.tsx';
import type { Accepted } from './useAccepted.ts';
import { type ExportState, useExport } from './useExport.ts';
import { useSettings } from './useSettings.ts';

/** Chooses the files to make from a report, shows the progress and the outcome. */
export function ExportDialog(props: {
  readonly draft: Draft;
  readonly accepted: Accepted;
  readonly open: boolean;
  readonly onLook: () => void;
  readonly onClose: () => void;
}) {
  const { accepted } = props;
  const { report, saveState, checks } = props.draft;
  const { asked, before, decided } = useAsked(accepted);
  const [kinds, setKinds] = useState<readonly FileKind[]>(['word', 'excel']);
  const [edition, setEdition] = useState<Edition>('公开版');
  const [disclosure, setDisclosure] = useState<Disclosure>(DEFAULT_DISCLOSURE);
  const [settings, change] = useSettings();
  const { state, start, answer, cancel } = useExport(report.id);
  const busy = state.kind === 'running' || state.kind === 'asking';
  // Files are made from the saved and checked state, including a change of unit.
  const isReady = !busy && saveState.kind !== 'saving' && checks.state !== 'running';
  const stem = settings === null ? null : fileStem(settings.fileName, report);
  const run = (wanted: readonly FileKind[], editions: readonly Edition[]) => {
    if (stem === null) return;
    before(() => void start({ kinds: wanted, editions, disclosure }, stem));
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
      // while files are made, only 取消 stops them
      closable={!busy}
      keyboard={!busy}
      mask={{ closable: !busy }}
      centered
      className="export-dialog"
      footer={
        <Footer
          state={state}
          busy={busy}
          isReady={isReady && stem !== null}
          isEmpty={kinds.length === 0}
          onAnswer={answer}
          onClose={busy ? cancel : close}
          onSet={() => run(WHOLE_SET, EDITIONS)}
          onRun={() => run(kinds, [edition])}
        />
      }
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
      {asked !== null && <ExportDecision draft={props.draft} {...decided} onLook={props.onLook} />}
    </Modal>
  );
}

/** Holds a request until the person has decided about open findings. */
function useAsked(accepted: Accepted) {
  const [asked, setAsked] = useState<(() => void) | null>(null);
  return {
    asked,
    before: (make: () => void) => (accepted.open.length === 0 ? make() : setAsked(() => make)),
    decided: {
      onExport: () => {
        accepted.accept();
        setAsked(null);
        asked?.();
      },
      onClose: () => setAsked(null),
    },
  };
}

function Footer(props: {
  readonly state: ExportState;
  readonly busy: boolean;
  readonly isReady: boolean;
  /** Whether no kind of file is chosen. */
  readonly isEmpty: boolean;
  readonly onAnswer: (replace: boolean) => void;
  readonly onClose: () => void;
  readonly onSet: () => void;
  readonly onRun: () => void;
}) {
  const { host } = useBridge();
  const { busy, isReady } = props;
  return (
    <>
      <ExportOutcome
        state={props.state}
        onAnswer={props.onAnswer}
        reveal={host.kind === 'electron' ? host.revealFile : null}
      />
      <Button onClick={props.onClose}>{busy ? '取消' : '关闭'}</Button>
      <Button disabled={!isReady} onClick={props.onSet}>
        一键全套
      </Button>
      <Button type="primary" disabled={!isReady || props.isEmpty} onClick={props.onRun}>
        导出
      </Button>
    </>
  );
}

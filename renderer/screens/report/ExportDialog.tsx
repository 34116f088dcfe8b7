import { Button, Checkbox, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { useBridge } from '#renderer/services.ts';
import { DEFAULT_DISCLOSURE, type Disclosure } from '#shared/publication/disclosure';
import { EDITIONS, type Edition } from '#shared/publication/edition';
import { FILE_KINDS, FILES, type FileKind, WHOLE_SET } from '#shared/publication/kinds';
import { fileStem } from '#shared/report/file-name';
import { DisclosureFields } from './DisclosureFields.tsx';
import { ExportChoices } from './ExportChoices.tsx';
import { ExportOutcome } from './ExportOutcome.tsx';
import { useExport } from './useExport.ts';
import { useSettings } from './useSettings.ts';

const OPTIONS = FILE_KINDS.map((value) => ({
  value,
  label: FILES[value].label,
}));

const EDITION_WORDS: Readonly<Record<Edition, string>> = {
  公开版: '公开版（只有公开的内容）',
  工作底稿: '工作底稿（带数字来源和校验，不公开）',
};

/** Which files to make of a report, how, and how far that is. */
export function ExportDialog(props: {
  readonly draft: Draft;
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const { host } = useBridge();
  const { report, saveState } = props.draft;
  const [kinds, setKinds] = useState<readonly FileKind[]>(['word', 'excel']);
  const [edition, setEdition] = useState<Edition>('公开版');
  const [disclosure, setDisclosure] = useState<Disclosure>(DEFAULT_DISCLOSURE);
  const [settings, change] = useSettings();
  const { state, start, answer, cancel } = useExport(report.id);
  const busy = state.kind === 'running' || state.kind === 'asking';
  // Files are made of what is saved, a change of the unit too.
  const isReady = !busy && saveState.kind !== 'saving';
  const stem = settings === null ? null : fileStem(settings.fileName, report);
  const run = (wanted: readonly FileKind[], editions: readonly Edition[]) =>
    stem === null ? undefined : start({ kinds: wanted, editions, disclosure }, stem);
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
      <EditionChoice edition={edition} disabled={busy} onChange={setEdition} />
      <Checkbox.Group
        options={OPTIONS}
        value={[...kinds]}
        disabled={busy}
        onChange={(values) => setKinds(FILE_KINDS.filter((kind) => values.includes(kind)))}
      />
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
    </Modal>
  );
}

function EditionChoice(props: {
  readonly edition: Edition;
  readonly disabled: boolean;
  readonly onChange: (edition: Edition) => void;
}) {
  return (
    <Radio.Group
      aria-label="版本"
      className="export-edition"
      value={props.edition}
      disabled={props.disabled}
      options={EDITIONS.map((value) => ({ value, label: EDITION_WORDS[value] }))}
      onChange={({ target }) => props.onChange(target.value as Edition)}
    />
  );
}

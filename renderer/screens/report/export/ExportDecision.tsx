import { App, Button, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { useBridge } from '#renderer/services/bridge.ts';
import { sayOpen, stopsExport } from './stops-export.ts';

/** Asks before a report with open errors, or with something to fill in, is exported, and records the decision. */
export function ExportDecision(props: {
  readonly draft: Draft;
  readonly onExport: () => void;
  readonly onLook: () => void;
  readonly onClose: () => void;
}) {
  const { draft, onExport, onClose } = props;
  const { call } = useBridge();
  const { message } = App.useApp();
  const [reason, setReason] = useState(USUAL_REASON);
  const open = draft.checks.findings.filter(stopsExport).sort((a, b) => (a.severity < b.severity ? -1 : 1));
  const decide = async () => {
    if (draft.readOnly) return onExport();
    const recorded = await call('checks.exportAnyway', {
      report: draft.report.id,
      errors: open.length,
      reason,
    });
    if (recorded.ok) onExport();
    else message.error(recorded.error.message);
  };
  return (
    <Modal
      open
      title={draft.checks.state === 'failed' ? '体检没有完成' : `还有 ${sayOpen(open)}没有处理`}
      okText="导出草稿"
      okButtonProps={{ disabled: !draft.readOnly && reason.trim() === '' }}
      onOk={decide}
      onCancel={onClose}
      footer={(buttons: ReactNode) => (
        <>
          <Button type="link" onClick={props.onLook}>
            去看看
          </Button>
          {buttons}
        </>
      )}
    >
      <ul className="errors">
        {open.slice(0, FEW).map(({ key, message: words }) => (
          <li key={key}>{words}</li>
        ))}
        {open.length > FEW && <li className="quiet">{`……等 ${open.length} 处`}</li>}
      </ul>
      {!draft.readOnly && <Reason reason={reason} onReason={setReason} />}
    </Modal>
  );
}

const FEW = 5;
/** The usual reason for exporting before all is done; it can be replaced. */
const USUAL_REASON = '先看草稿';

function Reason(props: { readonly reason: string; readonly onReason: (reason: string) => void }) {
  return (
    <>
      <label htmlFor="export-reason">每页印“草稿”。理由（写进修改记录）</label>
      <Input
        id="export-reason"
        autoFocus
        maxLength={2000}
        value={props.reason}
        onFocus={(event) => event.target.select()}
        onChange={(event) => props.onReason(event.target.value)}
      />
    </>
  );
}

import { App, Button, Checkbox, Input, Modal } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useSettings } from '#renderer/screens/report/export/useSettings.ts';
import { useBridge } from '#renderer/services/bridge.ts';
import {
  DEFAULT_NOTICE,
  NOTICE_FIELDS,
  type NoticeBlock,
  type NoticeScope,
  noticeFindings,
  noticeOf,
  readNotice,
} from '#shared/desk/notice';
import type { Inspection } from './useInspection.ts';
import { useSaving } from './useSaving.ts';

/** 整改通知: a Word letter to each department with findings, using a remembered text. */
export function NoticeDialog(props: { readonly inspection: Inspection; readonly onClose: () => void }) {
  const { inspection, onClose } = props;
  const { call } = useBridge();
  const { message } = App.useApp();
  const [settings] = useSettings();
  const [typed, setTyped] = useState<string | null>(null);
  const [withWarnings, setWithWarnings] = useState(true);
  const [busy, setBusy] = useState(false);
  const { saveNotices } = useSaving(inspection.run);
  const text = typed ?? settings?.notice ?? DEFAULT_NOTICE;
  const read = readNotice(text);
  const scope: NoticeScope = withWarnings ? 'errors and warnings' : 'errors';
  const asked = useMemo(
    () => inspection.found.filter((each) => noticeFindings(each, scope).length > 0),
    [inspection.found, scope],
  );
  const [first] = asked;
  const save = async () => {
    setBusy(true);
    const kept = typed === null ? null : await call('settings.write', { notice: typed });
    if (kept !== null && !kept.ok) {
      setBusy(false);
      return message.error(kept.error.message);
    }
    const written = await saveNotices(
      asked.map(({ name }) => name),
      scope,
    );
    setBusy(false);
    if (written) onClose();
  };
  return (
    <Modal
      open
      title="整改通知"
      width={1080}
      centered
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          关闭
        </Button>,
        <Button
          key="save"
          type="primary"
          loading={busy}
          disabled={!read.ok || asked.length === 0}
          onClick={save}
        >
          {`写 ${asked.length} 份通知`}
        </Button>,
      ]}
    >
      <div className="notice-dialog">
        <NoticeText text={text} onText={setTyped}>
          <Checkbox checked={withWarnings} onChange={(event) => setWithWarnings(event.target.checked)}>
            警告也列入
          </Checkbox>
        </NoticeText>
        <section aria-label="第一份的样子" className="notice-preview">
          {first !== undefined && read.ok && (
            <Preview {...noticeOf(first, { text, scope, at: new Date() })} />
          )}
          {first === undefined && <p className="quiet">没有要整改的问题。</p>}
        </section>
      </div>
    </Modal>
  );
}

/** The text with its fields, and its problem if any. */
function NoticeText(props: {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly children: ReactNode;
}) {
  const { text, onText } = props;
  const read = readNotice(text);
  return (
    <section aria-label="怎样写">
      <Input.TextArea
        aria-label="通知的文字"
        rows={13}
        value={text}
        maxLength={5000}
        onChange={(event) => onText(event.target.value)}
      />
      {read.ok ? (
        <p className="quiet">
          {`第一行是标题；单独一行的 {问题} 是问题的表。可以用：${NOTICE_FIELDS.map((field) => `{${field}}`).join(' ')}`}
        </p>
      ) : (
        <p className="problem" role="alert">
          {read.error.message}
        </p>
      )}
      {props.children}
      {text !== DEFAULT_NOTICE && (
        <Button type="link" size="small" onClick={() => onText(DEFAULT_NOTICE)}>
          恢复原来的文字
        </Button>
      )}
    </section>
  );
}

const SHOWN_ROWS = 3;

function Preview({ title, blocks }: ReturnType<typeof noticeOf>) {
  return (
    <>
      <h3>{title}</h3>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no other name
        <Block key={at} block={block} />
      ))}
    </>
  );
}

function Block({ block }: { readonly block: NoticeBlock }) {
  if (block.kind !== 'findings') return <p className={block.kind}>{block.text}</p>;
  return (
    <ol>
      {block.rows.slice(0, SHOWN_ROWS).map(({ number, severity, place, message }) => (
        <li key={number}>{`${severity}　${place}　${message}`}</li>
      ))}
      {block.rows.length > SHOWN_ROWS && <li>{`……共 ${block.rows.length} 处`}</li>}
    </ol>
  );
}

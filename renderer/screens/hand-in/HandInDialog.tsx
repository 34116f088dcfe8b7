import { Alert, App, Button, Modal, Tag } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { useBridge } from '#renderer/services/bridge.ts';
import type { BureauStanding } from '#shared/api/handing-in';
import { LinkForm } from './LinkForm.tsx';

const AGAIN_MS = 3000;

/** 上报: the bureau's address, once; then one click, and the bureau's response. */
export function HandInDialog({ draft, onClose }: { readonly draft: Draft; readonly onClose: () => void }) {
  const { call } = useBridge();
  const { message } = App.useApp();
  const [address, setAddress] = useState<string | null | undefined>(undefined);
  const [sending, setSending] = useState(false);
  const { standing, error, ask } = useStanding(draft.report.id, address ?? null);
  useEffect(() => {
    void call('bureau.linked', {}).then((linked) => setAddress(linked.ok ? linked.value.address : null));
  }, [call]);
  const send = async () => {
    if (!(await draft.settled())) return;
    setSending(true);
    const sent = await call('bureau.send', { report: draft.report.id });
    setSending(false);
    if (sent.ok) message.success('已上报，财政局正在检查');
    else message.error(sent.error.message);
    await ask();
  };
  const unlink = async () => {
    await call('bureau.link', { link: null });
    setAddress(null);
  };
  return (
    <Modal
      open
      title="上报财政局"
      onCancel={onClose}
      footer={
        address == null
          ? null
          : [
              <Button key="unlink" onClick={() => void unlink()}>
                换地址或口令
              </Button>,
              <Button key="close" onClick={onClose}>
                关闭
              </Button>,
              <Button key="send" type="primary" loading={sending} onClick={() => void send()}>
                上报
              </Button>,
            ]
      }
    >
      {address === null && <LinkForm onLinked={setAddress} />}
      {address != null && (
        <>
          <p>报到 {address}。报的是整份报表，财政局收到后检查，结果和意见显示在这里。</p>
          {error !== null && <Alert type="warning" title={error} showIcon />}
          {standing !== null && <Standing standing={standing} />}
        </>
      )}
    </Modal>
  );
}

/** Asks the bureau when the dialog opens, and again while the check runs. */
function useStanding(report: string, address: string | null) {
  const { call } = useBridge();
  const [standing, setStanding] = useState<BureauStanding | null>(null);
  const [error, setError] = useState<string | null>(null);
  const ask = useCallback(async () => {
    const asked = await call('bureau.standing', { report });
    setError(asked.ok ? null : asked.error.message);
    if (asked.ok) setStanding(asked.value);
  }, [call, report]);
  useEffect(() => {
    if (address !== null) void ask();
  }, [address, ask]);
  const isOpen = standing?.latest?.check === '等待' || standing?.latest?.check === '检查中';
  useEffect(() => {
    if (!isOpen) return;
    const timer = setInterval(() => void ask(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [isOpen, ask]);
  return { standing, error, ask };
}

function Standing({ standing: { state, due, latest } }: { readonly standing: BureauStanding }) {
  const grave =
    latest?.findings.filter(({ severity }) => severity === 'error' || severity === 'warning') ?? [];
  return (
    <>
      <p>
        <Tag>{state}</Tag>
        {latest !== null && `第 ${latest.version} 稿　`}
        {due !== null && `公开期限 ${due}`}
      </p>
      {latest?.notChecked != null && <Alert type="warning" title={latest.notChecked} />}
      <ul className="hand-in-remarks" aria-label="财政局的意见">
        {latest?.remarks.map(({ place, text }) => (
          <li key={`${place}${text}`}>
            <b>意见</b>　{place}：{text}
          </li>
        ))}
        {grave.map(({ key, severity, message }) => (
          <li key={key}>
            <b>{severity === 'error' ? '错误' : '警告'}</b>　{message}
          </li>
        ))}
      </ul>
    </>
  );
}

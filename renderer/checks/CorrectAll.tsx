import { App, Button, Checkbox, Modal } from 'antd';
import { useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { isSafe } from '#shared/checks/corrections/correct';
import type { Finding } from '#shared/checks/findings/finding';
import { locationText } from '#shared/checks/findings/location-text';
import { sayCorrection } from './FindingItem.tsx';

/** Applies all corrections of mere wording at once: they are shown first, and one undo reverts them. */
export function CorrectAll({ draft }: { readonly draft: Draft }) {
  const safe = draft.checks.findings.filter(isSafe);
  const [open, setOpen] = useState(false);
  if (safe.length === 0) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{`全部更正 ${safe.length} 处…`}</Button>
      {open && <Preview draft={draft} findings={safe} onClose={() => setOpen(false)} />}
    </>
  );
}

function Preview(props: {
  readonly draft: Draft;
  readonly findings: readonly Finding[];
  readonly onClose: () => void;
}) {
  const { message } = App.useApp();
  const [chosen, setChosen] = useState(() => new Set(props.findings.map(({ key }) => key)));
  const choose = (key: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(key);
    else next.delete(key);
    setChosen(next);
  };
  const run = () => {
    const done = props.draft.tryEdit({ kind: 'correct', findings: [...chosen] });
    if (!done.ok) message.error(done.error.message);
    else message.success(`已更正 ${chosen.size - (done.value.left?.length ?? 0)} 处，可以撤销`);
    props.onClose();
  };
  return (
    <Modal
      open
      width={760}
      title="全部更正：只改用字、标点和格式，不改金额"
      okText={`更正 ${chosen.size} 处`}
      okButtonProps={{ disabled: chosen.size === 0 }}
      onOk={run}
      onCancel={props.onClose}
    >
      <ul className="corrections">
        {props.findings.map((finding) => (
          <li key={finding.key}>
            <Checkbox
              checked={chosen.has(finding.key)}
              onChange={(event) => choose(finding.key, event.target.checked)}
            >
              {sayCorrection(finding)}
              <span className="quiet">{`　${locationText(finding.where)}`}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

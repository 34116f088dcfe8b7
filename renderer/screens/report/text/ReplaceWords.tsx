import { Button, Input, Modal } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import type { Places } from '#renderer/navigation/usePlaces.ts';
import { replaceInTexts, type TextHit } from '#shared/edits/replace-in-texts';

const SHOWN = 200;
/** Characters shown around a match. */
const AROUND = 24;

/** Finds words in all texts and replaces them, listing each match first; Ctrl+F and Ctrl+H open it. */
export function ReplaceWords(props: { readonly draft: Draft; readonly onOpen: Places['open'] }) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !/^[fh]$/i.test(event.key)) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      <Button size="small" title="在全部文字里查找、替换（Ctrl+F、Ctrl+H）" onClick={() => setOpen(true)}>
        查找替换
      </Button>
      {open && <ReplaceDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function ReplaceDialog(props: {
  readonly draft: Draft;
  readonly onOpen: Places['open'];
  readonly onClose: () => void;
}) {
  const { draft, onOpen, onClose } = props;
  const { report, computed } = draft;
  const [sought, setSought] = useState('');
  const [by, setBy] = useState('');
  const { hits, edits } = useMemo(
    () => replaceInTexts(report, computed, sought, by),
    [report, computed, sought, by],
  );
  const count = hits.reduce((sum, hit) => sum + hit.count, 0);
  const replace = () => {
    if (edits.length > 0 && !draft.readOnly) draft.edit(...edits);
  };
  const go = ({ part, paragraph }: TextHit) => {
    onClose();
    onOpen(part, null, { paragraph, range: null });
  };
  return (
    <Modal title="在全部文字里查找、替换" open onCancel={onClose} footer={null} width={720}>
      <div className="row">
        <Input
          autoFocus
          aria-label="查找的文字"
          placeholder="查找"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
        />
        <Input
          aria-label="替换为"
          placeholder="替换为"
          value={by}
          disabled={draft.readOnly}
          onChange={(event) => setBy(event.target.value)}
        />
        <Button type="primary" disabled={edits.length === 0 || draft.readOnly} onClick={replace}>
          {`替换 ${count} 处`}
        </Button>
      </div>
      <p className="status" role="status">
        {sought === ''
          ? '部门概况、决算情况说明、名词解释和原因里一起找；随表更新的数不替换。替换是一步，可以撤销。'
          : `${hits.length} 段里有 ${count} 处`}
      </p>
      <ol className="replacements" aria-label="找到的段落">
        {hits.slice(0, SHOWN).map((hit) => (
          <li key={`${hit.part}/${hit.paragraph}`}>
            <button type="button" onClick={() => go(hit)}>
              <span>{`${hit.part} 第 ${hit.paragraph + 1} 段`}</span>
              <span className="hit">
                {excerpt(hit.before, sought)}
                {by !== '' && ` → ${excerpt(hit.after, by)}`}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </Modal>
  );
}

function excerpt(text: string, words: string): string {
  const at = Math.max(0, text.indexOf(words));
  const [from, to] = [Math.max(0, at - AROUND), at + words.length + AROUND];
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

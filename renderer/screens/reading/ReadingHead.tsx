import { Button } from 'antd';
import { HelpButton } from '#renderer/help/HelpButton.tsx';
import { PackSelect } from '#renderer/services/PackSelect.tsx';
import type { OpenDocument } from './useReading.ts';

/** The document's owner, the forms used to read it, and the possible actions. */
export function ReadingHead(props: {
  readonly document: OpenDocument;
  /** The name of the page that closing leads to. */
  readonly back: string;
  readonly onClose: () => void;
  readonly onPack: (pack: string) => void;
  readonly onCheck: () => void;
  readonly onTake: () => void;
  /** `null` if 取数 does not accept the document's kind. */
  readonly onGather: (() => void) | null;
  /** The reason why it cannot be imported; `null` if it can. */
  readonly untaken: string | null;
}) {
  const { preview, check } = props.document;
  const errors = check.checked?.findings.filter(({ severity }) => severity === 'error').length ?? 0;
  return (
    <header className="report-head">
      <Button onClick={props.onClose}>{props.back}</Button>
      <h1 title={preview.files.join('、')}>{headline(props.document)}</h1>
      <span className="spacer" />
      <PackSelect aria-label="按哪套模板读" className="pack" value={preview.pack} onChange={props.onPack} />
      <HelpButton />
      <Button type="primary" disabled={check.checked === null} onClick={props.onCheck}>
        {errors === 0 ? '只检查' : `只检查（${errors} 处错误）`}
      </Button>
      {props.onGather !== null && <Button onClick={props.onGather}>取数</Button>}
      <Button
        disabled={props.untaken !== null}
        title={props.untaken ?? '先看预览，确认才写入'}
        onClick={props.onTake}
      >
        接收为报表
      </Button>
    </header>
  );
}

function headline({ preview, check }: OpenDocument): string {
  const { 部门, 年度 } = preview;
  const kind = check.read.kind === '不明' ? '' : check.read.kind;
  const said = [部门 ?? '没有读到部门名称', 年度 === null ? '' : `${年度}年度`, kind]
    .filter(Boolean)
    .join(' ');
  return `${said}（${preview.files.join('、')}）`;
}

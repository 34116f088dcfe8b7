import { Button, Input } from 'antd';
import { type KeyboardEvent, useState } from 'react';

/** A line printed below a form: the template's text until it is replaced. One click edits it. */
export function PrintedLine(props: {
  /** 注 or 说明, printed before the line unless it already begins with it. */
  readonly word: string;
  readonly given: string | null;
  readonly template: string;
  readonly readOnly: boolean;
  /** `null` reverts to the template's text. */
  readonly onWrite: (text: string | null) => void;
}) {
  const { word, given, template, readOnly, onWrite } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const text = given ?? template;
  const isOwn = given !== null && given !== template;

  const commit = () => {
    if (typed !== null && typed.trim() !== text) onWrite(typed.trim() === template ? null : typed.trim());
    setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') setTyped(null);
    if (event.key !== 'Enter') return;
    event.preventDefault();
    commit();
  };
  if (typed !== null) {
    return (
      <Input.TextArea
        aria-label={word}
        autoFocus
        className="growing"
        maxLength={2000}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
    );
  }
  return (
    <p className="status printed-line">
      <button type="button" disabled={readOnly} title={`修改${word}`} onClick={() => setTyped(text)}>
        {text === '' ? `（不印${word}）` : text.startsWith(word) ? text : `${word}：${text}`}
      </button>
      {isOwn && !readOnly && (
        <Button type="link" size="small" onClick={() => onWrite(null)}>
          改用模板文字
        </Button>
      )}
    </p>
  );
}

import { Input } from 'antd';
import { useState } from 'react';
import type { Result } from '#shared/result';

/** A list of which each item is one line of text: change one, clear one to remove it, write one more at the end. */
export function EditableLines<T>(props: {
  readonly legend: string;
  /** 公式: names the lines `公式 1`, and the last one `新的公式`. */
  readonly noun: string;
  readonly placeholder: string;
  readonly items: readonly T[];
  readonly readOnly: boolean;
  readonly say: (item: T) => string;
  readonly read: (text: string) => Result<T>;
  readonly onChange: (items: readonly T[]) => void;
}) {
  const { legend, noun, items, readOnly, say, read, onChange } = props;
  const lines = [...items.map(say), ...(readOnly ? [] : [''])];
  return (
    <fieldset>
      <legend>{legend}</legend>
      {lines.map((text, at) => (
        <Line
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no other identity
          key={`${at} ${text}`}
          name={text === '' ? `新的${noun}` : `${noun} ${at + 1}`}
          text={text}
          placeholder={props.placeholder}
          readOnly={readOnly}
          read={read}
          onPut={(put) => onChange(items.toSpliced(at, 1, ...put))}
        />
      ))}
    </fieldset>
  );
}

function Line<T>(props: {
  readonly name: string;
  readonly text: string;
  readonly placeholder: string;
  readonly readOnly: boolean;
  readonly read: (text: string) => Result<T>;
  /** Called with the item read, or with none if the line was cleared. */
  readonly onPut: (items: readonly T[]) => void;
}) {
  const { name, text, readOnly, read, onPut } = props;
  const [typed, setTyped] = useState(text);
  const [problem, setProblem] = useState<string | null>(null);
  const settle = () => {
    if (typed.trim() === text) return setProblem(null);
    if (typed.trim() === '') return onPut([]);
    const found = read(typed);
    if (found.ok) onPut([found.value]);
    else setProblem(found.error.message);
  };
  return (
    <div className="formula-line">
      <Input
        aria-label={name}
        disabled={readOnly}
        value={typed}
        placeholder={props.placeholder}
        {...(problem === null ? {} : { status: 'error' })}
        onChange={({ target }) => setTyped(target.value)}
        onPressEnter={settle}
        onBlur={settle}
      />
      {problem !== null && <p role="alert">{problem}</p>}
    </div>
  );
}

import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import type { MoneyUnit } from '#shared/money/amount';
import type { FactDefinition } from '#shared/narrative/facts';
import type { Use } from '#shared/narrative/uses';
import { parseFact } from './parse-fact.ts';
import { showFact } from './show-fact.ts';

/** One figure: its unit, what it comes to where it is left open, what is wrong with it, and which sentences cite it. */
export function FactInput(props: {
  readonly fact: FactDefinition;
  readonly unit: MoneyUnit;
  readonly stored: number | undefined;
  /** What stands where nothing is entered, e.g. from an annex. */
  readonly known: number | undefined;
  /** Further figures beside it. */
  readonly note: string;
  readonly uses: readonly Use[];
  readonly readOnly: boolean;
  readonly onWrite: (value: number | null) => void;
  readonly onUse: (paragraph: number) => void;
}) {
  const { fact, unit, stored, uses } = props;
  const shown = showFact(stored, fact, unit);
  const [text, setText] = useState(shown);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => setText(shown), [shown]);
  const commit = () => {
    const read = parseFact(text, fact.kind, unit);
    setProblem(read.ok ? null : read.error.message);
    if (read.ok && read.value !== (stored ?? null)) props.onWrite(read.value);
  };
  const [first] = uses;
  return (
    <div className="fact">
      <label htmlFor={fact.key}>{fact.label}</label>
      <Input
        id={fact.key}
        size="small"
        readOnly={props.readOnly}
        value={text}
        placeholder={showFact(props.known, fact, unit)}
        suffix={fact.unit ?? unit}
        status={problem === null ? '' : 'error'}
        aria-describedby={problem === null ? undefined : `${fact.key}-problem`}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
      />
      <span className="quiet">
        {props.note}
        {first !== undefined && (
          <Button
            type="link"
            size="small"
            tabIndex={-1}
            title="看引用这个数的句子"
            onClick={() => props.onUse(first.paragraph)}
          >
            {`用于${[...new Set(uses.map(({ under }) => under))].join('、')}`}
          </Button>
        )}
      </span>
      {problem !== null && (
        <span id={`${fact.key}-problem`} className="problem" role="alert">
          {problem}
        </span>
      )}
    </div>
  );
}

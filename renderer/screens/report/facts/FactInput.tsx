import { Button, Input } from 'antd';
import type { KeyboardEvent, MouseEvent } from 'react';
import type { MoneyUnit } from '#shared/money/amount';
import type { Use } from '#shared/narrative/texts/uses';
import type { FactDefinition } from '#shared/tables/fact-grammar';
import { showFact } from './show-fact.ts';
import { useFactText } from './useFactText.ts';

/** One figure: its unit, its default value, its problem, and the sentences that cite it. */
export function FactInput(props: {
  readonly report: string;
  readonly fact: FactDefinition;
  readonly unit: MoneyUnit;
  readonly stored: number | undefined;
  /** The value if nothing is entered, e.g. from an annex. */
  readonly known: number | undefined;
  /** Hover text: the other unit, the source. */
  readonly hint: string;
  /** Further figures beside it. */
  readonly note: string;
  readonly uses: readonly Use[];
  readonly readOnly: boolean;
  readonly onWrite: (value: number | null) => void;
  readonly onActive: () => void;
  readonly onUse: (paragraph: number) => void;
}) {
  const { fact, unit, uses } = props;
  const { text, problem, type, commit, restore } = useFactText(props);
  const [first] = uses;
  return (
    <div className="fact">
      <label htmlFor={fact.key}>{fact.label}</label>
      <Input
        id={fact.key}
        size="small"
        readOnly={props.readOnly}
        value={text}
        title={props.hint}
        placeholder={showFact(props.known, fact, unit)}
        suffix={fact.unit ?? unit}
        status={problem === null ? '' : 'error'}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${fact.key}-problem`}
        onChange={(event) => type(event.target.value)}
        onFocus={props.onActive}
        onMouseDown={selectWhole}
        onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && restore()}
        onBlur={commit}
      />
      <span className="quiet">
        {props.note}
        {props.note !== undefined && ' '}
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

/** The first click selects the whole figure, as Tab does: typing replaces it. A second one sets the caret. */
function selectWhole(event: MouseEvent<HTMLInputElement>): void {
  const field = event.currentTarget;
  if (document.activeElement === field) return;
  event.preventDefault();
  field.focus();
  field.select();
}

import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { placeName } from '#renderer/grid/model/cell-name.ts';
import type { GridModel, Position, TypedEdit } from '#renderer/grid/model/model.ts';
import { type CellReplacement, changeOf, replacements } from './replace.ts';

/** A longer list is useless to the reader. */
const SHOWN = 200;

/** The replacement below the search: every match with its result, all applied as one step. */
export function ReplaceRow(props: {
  readonly model: GridModel;
  readonly sought: string;
  readonly onGo: (position: Position) => void;
  readonly onReplace: (edits: readonly TypedEdit[]) => void;
}) {
  const { model, sought, onGo, onReplace } = props;
  const [by, setBy] = useState('');
  const all = useMemo(() => replacements(model, sought, by), [model, sought, by]);
  const fitting = all.filter(({ refusal }) => refusal === null);
  return (
    <>
      <div className="find-row">
        <Input
          size="small"
          aria-label="替换为"
          placeholder="替换为"
          value={by}
          onChange={(event) => setBy(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) replaceAll(fitting, onReplace);
          }}
        />
        <Button size="small" disabled={fitting.length === 0} onClick={() => replaceAll(fitting, onReplace)}>
          {`替换 ${fitting.length} 处`}
        </Button>
        <span className="quiet">计算格和表上的文字不替换</span>
      </div>
      <ol className="replacements" aria-label="将要替换的">
        {all.slice(0, SHOWN).map((each) => (
          <li key={each.cell.address}>
            <button type="button" onClick={() => onGo(each.at)}>
              <span>{placeName(each.cell)}</span>
              <span className={each.refusal === null ? '' : 'refused'}>
                {each.refusal === null ? changeOf(each) : `不替换：${each.refusal}`}
              </span>
            </button>
          </li>
        ))}
        {all.length > SHOWN && <li className="quiet">{`还有 ${all.length - SHOWN} 处`}</li>}
      </ol>
    </>
  );
}

function replaceAll(
  fitting: readonly CellReplacement[],
  onReplace: (edits: readonly TypedEdit[]) => void,
): void {
  if (fitting.length > 0) onReplace(fitting.map(({ cell, text }) => ({ cell, text })));
}

import { Button } from 'antd';
import { useState } from 'react';
import type { CombinedState } from '#renderer/draft/useCombined.ts';
import type { Draft } from '#renderer/draft/useReport.ts';
import { AgainDialog } from './AgainDialog.tsx';
import './combined.css';

/** A line above the pages of a 汇总: its units, and what has changed since. */
export function CombinedBar(props: {
  readonly draft: Draft;
  readonly state: CombinedState;
  readonly onAgain: () => void;
}) {
  const { draft, state } = props;
  const [asking, setAsking] = useState(false);
  const moved = state.parts.filter(({ state: each }) => each !== 'same');
  const open = async () => {
    if (await draft.settled()) setAsking(true);
  };
  return (
    <section className="combined-bar" aria-label="汇总">
      <span>{`汇总 ${state.parts.length} 个单位${state.offset ? '，抵销内部往来' : '，不抵销内部往来'}`}</span>
      {state.overridden.length > 0 && (
        <span>{`人改过的 ${state.overridden.length} 个数照所改的，不随单位变`}</span>
      )}
      {moved.length > 0 && <strong role="status">{`${moved.length} 个单位有变化，重新汇总？`}</strong>}
      <span className="spacer" />
      <Button size="small" type={moved.length > 0 ? 'primary' : 'default'} onClick={open}>
        {moved.length > 0 ? '看变化' : '各单位与重新汇总'}
      </Button>
      {asking && (
        <AgainDialog
          draft={draft}
          state={state}
          onClose={() => setAsking(false)}
          onAgain={() => {
            setAsking(false);
            props.onAgain();
          }}
        />
      )}
    </section>
  );
}

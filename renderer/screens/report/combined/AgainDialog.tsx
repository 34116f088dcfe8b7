import { Alert, Checkbox, Modal, Segmented, Spin } from 'antd';
import { useMemo, useState } from 'react';
import type { CombinedState } from '#renderer/draft/useCombined.ts';
import type { Draft } from '#renderer/draft/useReport.ts';
import { ChangeTable } from './ChangeTable.tsx';
import { NotesList } from './NotesList.tsx';
import { PartChoice } from './PartChoice.tsx';
import { PartList } from './PartList.tsx';
import { type Foreseen, useAgain } from './useAgain.ts';
import { useDeskRows } from './useDeskRows.ts';

type View = 'changes' | 'units' | 'overridden' | 'choice';

/** 重新汇总: its changes, cell by cell, before they are accepted. */
export function AgainDialog(props: {
  readonly draft: Draft;
  readonly state: CombinedState;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}) {
  const { draft, state } = props;
  const { report } = draft;
  const [view, setView] = useState<View>('changes');
  const [offset, setOffset] = useState(state.offset);
  const gone = state.parts.filter((part) => part.state === 'gone');
  const [parts, setParts] = useState<readonly string[]>(() =>
    state.parts.filter((part) => part.state !== 'gone').map(({ id }) => id),
  );
  const { foreseen, problem, again } = useAgain(report.id, offset, parts);
  const nothing =
    foreseen?.changes.length === 0 && offset === state.offset && !hasMoved(state) && isSame(parts, state);
  return (
    <Modal
      open
      title="重新汇总"
      width={920}
      centered
      onCancel={props.onClose}
      cancelText="关闭"
      okText="重新汇总"
      okButtonProps={{
        disabled: foreseen === null || nothing || draft.readOnly,
        title: nothing ? '各单位没有变化' : '一步修改，可以撤销',
      }}
      onOk={async () => (await again()) && props.onAgain()}
    >
      <div className="row">
        <Segmented<View> value={view} options={views(state, foreseen)} onChange={setView} />
        <span className="spacer" />
        <Checkbox checked={offset} onChange={(event) => setOffset(event.target.checked)}>
          抵销内部往来
        </Checkbox>
      </div>
      {gone.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="notice"
          title={`不在列表里了，重新汇总时不计：${gone.map(({ name }) => name).join('、')}`}
        />
      )}
      {problem !== null && <Alert type="error" showIcon title={problem} />}
      {view === 'choice' && <Choice whole={report.id} chosen={parts} onChange={setParts} />}
      {foreseen === null && problem === null && view !== 'choice' && <Spin description="正在相加" />}
      {foreseen !== null && view !== 'choice' && (
        <>
          <NotesList notes={foreseen} unit={report.单位} />
          {view === 'units' ? (
            <PartList parts={state.parts} unit={report.单位} />
          ) : (
            <ChangeTable rows={rowsOf(view, foreseen)} kind={view} unit={report.单位} />
          )}
        </>
      )}
    </Modal>
  );
}

/** Chooses other units than the former ones. */
function Choice(props: {
  readonly whole: string;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const rows = useDeskRows();
  const others = useMemo(() => rows.filter(({ id }) => id !== props.whole), [rows, props.whole]);
  return <PartChoice rows={others} chosen={props.chosen} onChange={props.onChange} />;
}

function isSame(parts: readonly string[], state: CombinedState): boolean {
  return parts.length === state.parts.length && state.parts.every(({ id }) => parts.includes(id));
}

function hasMoved({ parts }: CombinedState): boolean {
  return parts.some(({ state }) => state !== 'same');
}

function rowsOf(view: 'changes' | 'overridden', { changes, overridden }: Foreseen) {
  return view === 'changes'
    ? changes
    : overridden.map(({ sum, stands, ...place }) => ({ ...place, before: sum, after: stands }));
}

function views({ parts }: CombinedState, foreseen: Foreseen | null): { value: View; label: string }[] {
  const moved = parts.filter(({ state }) => state !== 'same').length;
  const count = (rows: readonly unknown[] | undefined) => rows?.length ?? '…';
  return [
    { value: 'changes', label: `汇总的数有变 ${count(foreseen?.changes)}` },
    { value: 'units', label: `单位 ${parts.length}（有变化 ${moved}）` },
    { value: 'choice', label: '增减单位' },
    { value: 'overridden', label: `保留人改过的 ${count(foreseen?.overridden)}` },
  ];
}

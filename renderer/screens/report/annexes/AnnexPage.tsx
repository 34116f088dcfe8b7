import { App, Button, Empty } from 'antd';
import { startTransition, useCallback, useMemo, useState } from 'react';
import { annexAddress, cellMarks } from '#renderer/checks/cell-marks.ts';
import { shownOnce } from '#renderer/draft/shown-once.ts';
import { READ_ONLY } from '#renderer/draft/useReadOnly.ts';
import type { Draft } from '#renderer/draft/useReport.ts';
import { Grid } from '#renderer/grid/Grid.tsx';
import type { GridCell, GridModel } from '#renderer/grid/model/model.ts';
import { readOnlyActions } from '#renderer/grid/read-only.ts';
import type { GridActions } from '#renderer/grid/view/useCursor.ts';
import type { AnnexId } from '#renderer/navigation/page.ts';
import type { Places } from '#renderer/navigation/usePlaces.ts';
import { CommentDialog } from '#renderer/screens/report/comments/CommentDialog.tsx';
import type { Edit } from '#shared/edits/edit';
import { annexPlaces } from '#shared/report/notes/annex-places';
import { commentsOf, sayComment } from '#shared/report/notes/comments';
import { annex1Model, annex2Model, type Shown } from './annex-model.ts';
import { addressed, pasteIntoAnnex } from './annex-paste.ts';
import { createAnnex1, createAnnex2 } from './create.ts';
import { addRow, deleteRow, grown, writeTexts } from './edit.ts';
import { type Annex, listRowOf } from './fields.ts';
import { follow } from './follow.ts';

const TITLES: Record<AnnexId, string> = { 附件1: '部门整体自评表', 附件2: '项目单位自评汇总表' };

/** An annex as a form to fill in, or a button to create one. */
export function AnnexPage(props: {
  readonly draft: Draft;
  readonly annex: AnnexId;
  readonly places: Places;
}) {
  const { draft, annex: id, places } = props;
  const entered = draft.report[id];
  // a published 附件2 may list no project, but the grid needs a row
  const annex = useMemo(
    () => (entered !== null && '项目' in entered ? grown(entered, '项目', 1) : entered),
    [entered],
  );
  return annex === null ? (
    <NoAnnex draft={draft} id={id} />
  ) : (
    <AnnexForm draft={draft} id={id} annex={annex} places={places} />
  );
}

function NoAnnex({ draft, id }: { readonly draft: Draft; readonly id: AnnexId }) {
  const create = () =>
    draft.edit(annexEdit(id === '附件1' ? createAnnex1(draft.report) : createAnnex2(draft.report)));
  return (
    <>
      <div className="page-head">
        <h2>{`${id} ${TITLES[id]}`}</h2>
      </div>
      <Empty description="这份报表还没有填列本附件">
        {!draft.readOnly && <Button type="primary" onClick={create}>{`新建${id}`}</Button>}
      </Empty>
    </>
  );
}

function AnnexForm(props: {
  readonly draft: Draft;
  readonly id: AnnexId;
  readonly annex: Annex;
  readonly places: Places;
}) {
  const { draft, id, annex, places } = props;
  const [active, setActive] = useState<{ readonly cell: GridCell | null; readonly row: string } | null>(null);
  const onActive = useCallback(
    (cell: GridCell | null, row: string) => startTransition(() => setActive({ cell, row })),
    [],
  );
  const [commented, setCommented] = useState<string | null>(null);
  const shown = useShown(draft, id, annex);
  const model = useMemo(
    () => ('项目' in annex ? annex2Model(annex, shown) : annex1Model(annex, shown)),
    [annex, shown],
  );
  const write = (after: Annex) => draft.edit(annexEdit(follow(annex, after)));
  const actions = useAnnexActions(draft, annex, model, write);
  const { modal } = App.useApp();
  const remove = () =>
    modal.confirm({
      title: `删除整个${id}？`,
      content: '公开文本里不再有这个附件；可以用“撤销”找回。',
      okText: '删除',
      okButtonProps: { danger: true },
      onOk: () => draft.edit({ kind: 'annex', annex: id, content: null }),
    });
  const place = active === null ? null : listRowOf(active.row);
  const column = active?.cell?.address?.split('/')[2];
  return (
    <>
      <div className="page-head">
        <h2>{`${id} ${TITLES[id]}`}</h2>
        <span className="quiet">单位：万元</span>
        <span className="spacer" />
        <Button
          disabled={draft.readOnly || place === null}
          onClick={() => place !== null && write(addRow(annex, place.list, place.index, column))}
        >
          增加一行
        </Button>
        <Button
          disabled={draft.readOnly || place === null}
          onClick={() => place !== null && write(deleteRow(annex, place.list, place.index))}
        >
          删除本行
        </Button>
        <Button danger disabled={draft.readOnly} onClick={remove}>{`删除${id}`}</Button>
      </div>
      <Grid
        title={TITLES[id]}
        model={model}
        printed={{
          head: [`部门：${draft.report.部门}`, `${draft.report.年度}年度`, id, '单位：万元'],
          foot: [],
        }}
        target={places.spot}
        {...actions}
        onActive={onActive}
        onReturn={places.back}
        onComment={({ address }) => setCommented(placeAt(annex, address))}
      />
      {commented !== null && (
        <CommentDialog draft={draft} place={commented} onClose={() => setCommented(null)} />
      )}
    </>
  );
}

/** The findings and comments on the cells of an annex. */
function useShown({ checks: { findings }, report }: Draft, id: AnnexId, annex: Annex): Shown {
  return useMemo(() => {
    const own = findings.filter(({ where }) => where.annex?.[0] === id);
    const places = annexPlaces(annex);
    const comments = [...commentsOf(report).values()].flatMap((comment): [string, string][] => {
      const address = places.get(comment.place);
      return address === undefined ? [] : [[address, sayComment(comment)]];
    });
    return { marks: cellMarks(own, annexAddress), comments: new Map(comments) };
  }, [findings, report, id, annex]);
}

/** The location of a comment on a cell; `null` for the form's own text. */
function placeAt(annex: Annex, address: string | null): string | null {
  return [...annexPlaces(annex)].find(([, at]) => at === address)?.[0] ?? null;
}

function annexEdit(annex: Annex): Edit {
  return '项目' in annex
    ? { kind: 'annex', annex: '附件2', content: annex }
    : { kind: 'annex', annex: '附件1', content: annex };
}

function useAnnexActions(
  draft: Draft,
  annex: Annex,
  model: GridModel,
  write: (after: Annex) => void,
): GridActions {
  const { message } = App.useApp();
  if (draft.readOnly)
    return readOnlyActions(() => message.info({ ...shownOnce('refused'), content: READ_ONLY }));
  return {
    readOnly: false,
    write: (edits) => write(writeTexts(annex, addressed(edits))),
    refuse: (_cell, why = '这是表上的文字，不用填列') =>
      message.info({ ...shownOnce('refused'), content: why }),
    paste: (block, range) => {
      const { annex: after, left } = pasteIntoAnnex(annex, model, block, range);
      write(after);
      if (left.length > 0) message.warning(`${left.length} 格没有地方放，没有粘贴：“${left[0]}”等`);
    },
  };
}

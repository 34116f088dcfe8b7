import { Checkbox } from 'antd';
import { startTransition, useCallback, useRef, useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { Grid } from '#renderer/grid/Grid.tsx';
import type { GridCell } from '#renderer/grid/model/model.ts';
import type { Places } from '#renderer/navigation/usePlaces.ts';
import { PartsButton } from '#renderer/screens/report/combined/PartsButton.tsx';
import { CommentDialog } from '#renderer/screens/report/comments/CommentDialog.tsx';
import { MissingRows } from '#renderer/subjects/MissingRows.tsx';
import { tableOf } from '#shared/report/report';
import type { Address, TableId } from '#shared/tables/address';
import { findTable } from '#shared/tables/find-table';
import type { TableDefinition } from '#shared/tables/grammar';
import { Sources } from './Sources.tsx';
import { TableNote } from './TableNote.tsx';
import { TableTools, takesSubjects } from './TableTools.tsx';
import { UnitSwitch } from './UnitSwitch.tsx';
import { useTableActions } from './useTableActions.ts';
import { useTableModel } from './useTableModel.ts';

const NO_SUBJECTS =
  '还没有科目：键入编码按回车，或点“增加科目”；也可以从 Excel、WPS 复制带编码的行，直接粘贴。没有这类收支的表空着。';

/** One of the nine forms, with the buttons above it and the 注 below. */
export function TablePage(props: {
  readonly draft: Draft;
  readonly table: TableId;
  readonly places: Places;
  /** 照印刷表录入: computed cells accept printed figures too. */
  readonly asPrinted: boolean;
  readonly onAsPrinted: (on: boolean) => void;
}) {
  const { draft, table, places, asPrinted } = props;
  const { active, placeNow, onActive } = useActiveCell();
  const [commented, setCommented] = useState<Address | null>(null);
  const [sourcesOf, setSourcesOf] = useState<Address | null>(null);
  const [adding, setAdding] = useState<string | null>(null);
  const definition = findTable(draft.pack, table);
  const model = useTableModel(draft, definition, asPrinted);
  const actions = useTableActions(draft, definition, model, asPrinted);

  return (
    <>
      <div className="page-head">
        <TableTitle draft={draft} definition={definition} />
        <span className="spacer" />
        <Checkbox
          disabled={draft.readOnly}
          title="只有印好的表时打开：合计格也照录，与公式不同的会标出"
          checked={asPrinted}
          onChange={(event) => props.onAsPrinted(event.target.checked)}
        >
          照印刷表录入
        </Checkbox>
        <PartsButton place={addressOf(active)} placeNow={placeNow} />
        {!draft.readOnly && (
          <TableTools
            draft={draft}
            definition={definition}
            active={addressOf(active)}
            adding={adding}
            onAdding={setAdding}
          />
        )}
      </div>
      {!draft.readOnly && <MissingRows draft={draft} table={table} />}
      <Grid
        title={definition.title}
        model={model}
        printed={printedWords(draft, definition)}
        target={places.spot}
        {...actions}
        {...(!draft.readOnly &&
          takesSubjects(definition) && {
            hint: hasSubjects(draft, table) ? null : NO_SUBJECTS,
            typedOver: setAdding,
          })}
        onActive={onActive}
        onSources={(cell) => setSourcesOf(addressOf(cell))}
        onReturn={places.back}
        onComment={(cell) => setCommented(addressOf(cell))}
      />
      {commented !== null && (
        <CommentDialog draft={draft} place={commented} onClose={() => setCommented(null)} />
      )}
      <TableNote draft={draft} definition={definition} />
      <Sources
        draft={draft}
        of={sourcesOf}
        onJump={(to) => {
          setSourcesOf(null);
          if (sourcesOf !== null) places.jump(to, sourcesOf);
        }}
        onClose={() => setSourcesOf(null)}
      />
    </>
  );
}

/** The cell under the cursor: for the buttons above a moment later, for a key at once. */
function useActiveCell() {
  const [active, setActive] = useState<GridCell | null>(null);
  const latest = useRef<GridCell | null>(null);
  const onActive = useCallback((cell: GridCell | null) => {
    latest.current = cell;
    startTransition(() => setActive(cell));
  }, []);
  const placeNow = useCallback(() => addressOf(latest.current), []);
  return { active, placeNow, onActive };
}

function TableTitle({ draft, definition }: { readonly draft: Draft; readonly definition: TableDefinition }) {
  const { 标题 } = tableOf(draft.report.tables, definition.id).printed;
  return (
    <>
      <h2>{标题 ?? definition.title}</h2>
      <span className="quiet">{definition.number}</span>
      <span className="quiet">
        {'单位：'}
        <UnitSwitch draft={draft} disabled={draft.readOnly} />
      </span>
    </>
  );
}

function hasSubjects({ report }: Draft, table: TableId): boolean {
  return tableOf(report.tables, table).rows.some(({ code }) => code !== null);
}

/** Cells of a form have the addresses of figures. */
function addressOf(cell: GridCell | null): Address | null {
  return cell?.role === 'amount' ? (cell.address as Address | null) : null;
}

/** Text around the printed table: department, number, unit, 注. */
function printedWords({ report }: Draft, { id, number, note }: TableDefinition) {
  const { 注 } = tableOf(report.tables, id).printed;
  const foot = 注 ?? note;
  return {
    head: [`部门：${report.部门}`, `${report.年度}年度`, number, `单位：${report.单位}`],
    foot: foot === '' ? [] : [foot],
  };
}

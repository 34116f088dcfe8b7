import type { InputRef } from 'antd';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useListActs } from '#renderer/screens/reports/acts/useListActs.ts';
import { later } from '#renderer/services/later.tsx';
import type { DeskRow } from '#shared/api/desk';
import { NO_FILTER } from '#shared/desk/arrange';
import { figuresOf, sayFigures } from '#shared/desk/listed';
import { ListBar } from './ListBar.tsx';
import { ListMenu } from './ListMenu.tsx';
import { ListTable } from './ListTable.tsx';
import { listKeys } from './list-keys.ts';
import { openMenuAt } from './open-menu.ts';
import type { Desk, DeskReport } from './useDesk.ts';
import { useLines } from './useLines.ts';
import { useSelection } from './useSelection.ts';
import { nextSorting } from './useView.ts';

const ActDialog = later(async () => (await import('#renderer/screens/reports/acts/ActDialog.tsx')).ActDialog);

/** All reports: searched, sorted, grouped and selected, with the actions on the selection. */
export function ReportList(props: {
  readonly reports: readonly DeskReport[];
  readonly load: Desk['load'];
  readonly onOpen: (id: string) => void;
  /** Deletes at once, and offers to undo that. */
  readonly remove: (reports: readonly DeskRow[]) => Promise<void>;
  /** Actions on the selection, beside its count. */
  readonly actions: (chosen: readonly DeskRow[]) => ReactNode;
}) {
  const { reports } = props;
  const { view, setView, filter, setFilter, folded, fold, lines, shown } = useLines(reports);
  const selection = useSelection(lines);
  const chosen = useMemo(
    () => reports.flatMap(({ row }) => (selection.chosen.has(row.id) ? [row] : [])),
    [reports, selection.chosen],
  );
  const { acts, asked } = useListActs({
    chosen,
    reports,
    onOpen: props.onOpen,
    onChanged: props.load,
    remove: props.remove,
  });
  const search = useRef<InputRef>(null);
  const scroller = useRef<HTMLDivElement>(null);

  // the keys of the list work from the start
  useEffect(() => {
    if (document.activeElement === document.body) scroller.current?.querySelector('table')?.focus();
  }, []);
  const enter = () => {
    if (selection.chosen.size === 0) selection.goTo(Math.max(selection.active, 0));
    scroller.current?.querySelector('table')?.focus();
  };
  const keys = listKeys({
    lines,
    selection,
    acts,
    fold,
    search: () => search.current?.focus({ cursor: 'end' }),
    openMenu: () => openMenuAt(scroller.current),
  });

  return (
    <section className="report-desk" aria-label="报表清单">
      <ListBar
        reports={reports}
        filter={filter}
        onFilter={(change) => setFilter({ ...filter, ...change })}
        view={view}
        onView={setView}
        search={search}
        onEnter={enter}
      />
      <div className="list-figures">
        <span role="status">{sayLine(reports, shown, chosen.length)}</span>
        <span className="spacer" />
        {props.actions(chosen)}
      </div>
      <ListMenu acts={acts}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the table inside */}
        <div className="list-scroller" ref={scroller} onKeyDown={keys}>
          <ListTable
            lines={lines}
            view={view}
            selection={selection}
            scroller={scroller}
            onSort={(by) => setView({ sorting: nextSorting(view.sorting, by) })}
            onOpen={props.onOpen}
            onFold={(place) => fold(place, !folded.has(place))}
          />
          {lines.length === 0 && <NothingFound onAll={() => setFilter(NO_FILTER)} />}
        </div>
      </ListMenu>
      {asked.asking !== null && <ActDialog {...asked} />}
    </section>
  );
}

function NothingFound({ onAll }: { readonly onAll: () => void }) {
  return (
    <p className="nothing">
      没有符合条件的报表。
      <button type="button" className="list-button link" onClick={onAll}>
        看全部
      </button>
    </p>
  );
}

function sayLine(reports: readonly DeskReport[], shown: readonly DeskReport[], chosen: number): string {
  const parts = [
    sayFigures(figuresOf(reports)),
    ...(shown.length < reports.length ? [`显示 ${shown.length} 份`] : []),
    ...(chosen > 1 ? [`已选 ${chosen} 份`] : []),
  ];
  return parts.join('；');
}

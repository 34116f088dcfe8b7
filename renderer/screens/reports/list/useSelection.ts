import { useCallback, useMemo, useState } from 'react';
import type { DeskRow } from '#shared/api/desk';
import type { ListLine } from '#shared/desk/arrange';

export type DeskLine = ListLine<DeskRow>;

/** The active row, and the selected reports. */
export interface Selection {
  /** Index of the active row; -1 if there is none. */
  readonly active: number;
  readonly chosen: ReadonlySet<string>;
  /**
   * Goes to a row and selects only it; with `extend`, all rows from the anchor to it; with `keep` the selection
   * is unchanged.
   */
  readonly goTo: (index: number, how?: { readonly extend?: boolean; readonly keep?: boolean }) => void;
  /** Adds a row to the selection, or removes it. */
  readonly toggle: (index: number) => void;
  readonly chooseAll: () => void;
  readonly clear: () => void;
}

interface State {
  readonly active: string | null;
  readonly anchor: string | null;
  readonly chosen: ReadonlySet<string>;
}

const NOTHING: State = { active: null, anchor: null, chosen: new Set() };

export function useSelection(lines: readonly DeskLine[]): Selection {
  const [state, setState] = useState(NOTHING);
  const places = useMemo(() => new Map(lines.map(({ id }, index) => [id, index])), [lines]);
  const placeOf = (id: string | null) => (id === null ? -1 : (places.get(id) ?? -1));
  const active = Math.max(placeOf(state.active), lines.length > 0 ? 0 : -1);
  // hidden rows are not acted upon
  const shown = useMemo(() => new Set(lines.flatMap(reportsOf)), [lines]);
  const chosen = useMemo(
    () => new Set([...state.chosen].filter((id) => shown.has(id))),
    [state.chosen, shown],
  );

  const goTo: Selection['goTo'] = (index, { extend = false, keep = false } = {}) => {
    const line = lines[Math.min(Math.max(index, 0), lines.length - 1)];
    if (line === undefined) return;
    if (keep) return setState({ ...state, active: line.id });
    if (!extend) return setState({ active: line.id, anchor: line.id, chosen: new Set(reportsOf(line)) });
    const from = Math.max(placeOf(state.anchor ?? state.active), 0);
    const between = lines.slice(Math.min(from, index), Math.max(from, index) + 1);
    setState({
      active: line.id,
      anchor: lines[from]?.id ?? line.id,
      chosen: new Set(between.flatMap(reportsOf)),
    });
  };
  const toggle = (index: number) => {
    const line = lines[index];
    if (line === undefined) return;
    const ids = reportsOf(line);
    const next = new Set(chosen);
    const isOut = ids.every((id) => next.has(id));
    for (const id of ids) isOut ? next.delete(id) : next.add(id);
    setState({ active: line.id, anchor: line.id, chosen: next });
  };
  const chooseAll = () => setState({ ...state, chosen: shown });
  const clear = useCallback(() => setState((known) => ({ ...known, chosen: NOTHING.chosen })), []);
  return { active, chosen, goTo, toggle, chooseAll, clear };
}

/** The reports of a row: its own, or those of its group. */
export function reportsOf(line: DeskLine): readonly string[] {
  return line.kind === 'report' ? [line.report.row.id] : line.reports.map(({ row }) => row.id);
}

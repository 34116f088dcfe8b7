import { useState } from 'react';
import { useHandover } from '#renderer/screens/handovers/useHandover.ts';
import type { DeskRow } from '#shared/api/desk';
import type { ListedReport } from '#shared/desk/listed';
import { useNextYear } from './useNextYear.ts';

type Act = (() => void) | null;

/** The actions on the chosen reports; `null` if one cannot be applied to this number of reports. */
export interface ListActs {
  readonly open: Act;
  readonly rename: Act;
  readonly nextYear: Act;
  readonly movePack: Act;
  readonly handOver: Act;
  readonly place: Act;
  readonly publish: Act;
  readonly remove: Act;
}

/** The action that needs input first, and its reports. */
export interface Asked {
  readonly asking: 'name' | 'pack' | 'place' | 'published' | null;
  readonly chosen: readonly DeskRow[];
  readonly reports: readonly ListedReport[];
  readonly close: () => void;
  /** Closes the dialog, and reads the list again. */
  readonly done: () => void;
}

/** The actions on the chosen reports; `asked` is passed to `ActDialog`, which asks for the input. */
export function useListActs(of: {
  readonly chosen: readonly DeskRow[];
  /** All reports in the list. */
  readonly reports: readonly ListedReport[];
  readonly onOpen: (id: string) => void;
  readonly onChanged: () => void;
  readonly remove: (reports: readonly DeskRow[]) => Promise<void>;
}): { readonly acts: ListActs; readonly asked: Asked } {
  const { chosen } = of;
  const [asking, setAsking] = useState<Asked['asking']>(null);
  const { remove } = of;
  const startNextYear = useNextYear(of);
  const { give } = useHandover();
  const one = chosen.length === 1 ? chosen[0] : undefined;
  const withOne = (act: (report: DeskRow) => void): Act => (one === undefined ? null : () => act(one));
  const withAll = (act: () => void): Act => (chosen.length === 0 ? null : act);
  const ask = (what: Asked['asking']) => () => setAsking(what);
  const close = () => setAsking(null);
  const done = () => {
    close();
    of.onChanged();
  };
  return {
    acts: {
      open: withOne(({ id }) => of.onOpen(id)),
      rename: withOne(ask('name')),
      nextYear: withOne(({ id }) => void startNextYear(id)),
      movePack: withOne(ask('pack')),
      handOver: withOne(({ id }) => void give(id)),
      place: withAll(ask('place')),
      publish: withAll(ask('published')),
      remove: withAll(() => void remove(chosen)),
    },
    asked: { asking, chosen, reports: of.reports, close, done },
  };
}

import { type ReactNode, useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import type { PageId } from '#renderer/navigation/page.ts';
import { parseAddress } from '#shared/tables/address';
import { CombinedBar } from './CombinedBar.tsx';
import { ShowPartsContext } from './context.ts';
import { PartsDialog } from './PartsDialog.tsx';

/** Wraps the pages of a report: for a combined one, shows its units and opens each figure to them. */
export function Combined(props: {
  readonly draft: Draft;
  /** Opens a unit's own report, at its figure. */
  readonly onReport: (id: string, page: PageId, at: string | null) => void;
  readonly children: ReactNode;
}) {
  const { draft } = props;
  const { state, renew } = draft.combined;
  const [place, setPlace] = useState<string | null>(null);
  const open = async (id: string, of: string) => {
    if (!(await draft.settled())) return;
    const cell = parseAddress(of);
    props.onReport(id, cell?.table ?? '补充数据', cell === null ? null : of);
  };
  const reload = async () => {
    await draft.reload();
    renew();
  };
  return (
    <ShowPartsContext value={state === null ? null : setPlace}>
      {state !== null && <CombinedBar draft={draft} state={state} onAgain={reload} />}
      {props.children}
      <PartsDialog draft={draft} place={place} onUnit={open} onClose={() => setPlace(null)} />
    </ShowPartsContext>
  );
}

import { useEffect, useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { FiguresDialog } from '#renderer/grid/FiguresDialog.tsx';
import { useBridge } from '#renderer/services/bridge.ts';
import type { Output } from '#shared/api/contract';
import { sayReference } from '#shared/checks/findings/say-reference';
import type { Address } from '#shared/tables/address';
import { sayFigure } from './say-figure.ts';

type Share = Output<'combine.parts'>[number];

/** A figure of a 汇总, unit by unit; each links to the unit's own figure. */
export function PartsDialog(props: {
  readonly draft: Draft;
  /** An address, or the key of a fact; `null` while nothing is shown. */
  readonly place: string | null;
  readonly onUnit: (id: string, place: string) => void;
  readonly onClose: () => void;
}) {
  const { draft, place } = props;
  const shares = useShares(draft.report.id, place);
  const shown = place === null || shares === null ? NOTHING : shownOf(draft, place, shares, props.onUnit);
  return (
    <FiguresDialog
      open={shares !== null}
      {...shown}
      width={640}
      className="combined-parts"
      onClose={props.onClose}
    />
  );
}

type Shown = Pick<Parameters<typeof FiguresDialog>[0], 'title' | 'said' | 'figures'>;
const NOTHING: Shown = { title: '', said: '', figures: [] };

/** The amount set off belongs to no unit and has no link. */
function shownOf(
  draft: Draft,
  place: string,
  shares: readonly Share[],
  onUnit: (id: string, place: string) => void,
): Shown {
  const { report } = draft;
  return {
    title: `${sayReference(place, report)}：各单位`,
    said: conclusion(draft, place, shares),
    figures: shares.map(({ id, name, amount }) => ({
      key: id,
      name,
      figure: sayFigure(place, amount, report.单位),
      hint: '打开这个单位的报表',
      onOpen: id === 'offset' ? null : () => onUnit(id, place),
    })),
  };
}

function useShares(report: string, place: string | null): readonly Share[] | null {
  const { call } = useBridge();
  const [shares, setShares] = useState<readonly Share[] | null>(null);
  useEffect(() => {
    setShares(null);
    if (place === null) return;
    let current = true;
    void call('combine.parts', { report, address: place }).then(
      (read) => current && read.ok && setShares(read.value),
    );
    return () => {
      current = false;
    };
  }, [call, report, place]);
  return shares;
}

function conclusion({ report, computed }: Draft, place: string, shares: readonly Share[]): string {
  const sum = shares.reduce((all, { amount }) => all + amount, 0);
  const value = computed.cells.get(place as Address)?.value ?? report.facts[place] ?? null;
  const say = (figure: number | null) => sayFigure(place, figure, report.单位);
  if (shares.length === 0) return `各单位都没有这个数${value === null ? '' : `；这里填的是 ${say(value)}`}。`;
  const units = shares.filter(({ id }) => id !== 'offset').length;
  const total = `${units} 个单位合计 ${say(sum)}`;
  return value === sum ? `${total}。` : `${total}，这里是 ${say(value)}：人改过，或汇总之后公式不同。`;
}

import type { Draft } from '#renderer/draft/useReport.ts';
import { FiguresDialog } from '#renderer/grid/FiguresDialog.tsx';
import { formulaSentence } from '#shared/compute/readings';
import { formatAmount, groupThousands } from '#shared/money/amount';
import { type Address, parseAddress } from '#shared/tables/address';

/** The cells that a computed one is made from, each with its figure and a link. */
export function Sources(props: {
  readonly draft: Draft;
  /** The computed cell; `null` while nothing is shown. */
  readonly of: Address | null;
  readonly onJump: (to: Address) => void;
  readonly onClose: () => void;
}) {
  const { draft, of } = props;
  const { cells } = draft.computed;
  const formula = of === null ? null : (cells.get(of)?.formula ?? null);
  const figureOf = (address: Address) =>
    groupThousands(formatAmount(cells.get(address)?.value ?? null, draft.report.单位)) || '空';
  return (
    <FiguresDialog
      open={formula !== null}
      title={of === null ? '' : `${nameOf(of)} 的来源`}
      said={formula === null ? '' : formulaSentence(formula)}
      figures={(formula?.terms ?? []).map(({ sign, address }) => ({
        key: address,
        name: `${sign === 1 ? '＋' : '－'} ${nameOf(address)}`,
        figure: figureOf(address),
        onOpen: () => props.onJump(address),
      }))}
      onClose={props.onClose}
    />
  );
}

function nameOf(at: Address): string {
  const place = parseAddress(at);
  return place === null ? at : `${place.table} ${place.row}“${place.column}”`;
}

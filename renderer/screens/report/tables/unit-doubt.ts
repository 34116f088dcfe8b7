import type { TypedEdit } from '#renderer/grid/model/model.ts';
import { inUnit } from '#renderer/grid/paste/pasted-unit.ts';
import type { Computed } from '#shared/compute/computed';
import { formatAmount, groupThousands, parseAmount } from '#shared/money/amount';
import type { Report } from '#shared/report/report';
import type { TableId } from '#shared/tables/address';

/** Figures of one report rarely differ by this factor; the two units do. */
const FAR_APART = 1000;
/** 10 亿元 in 分: more than the first figures of most reports. */
const LARGE_FEN = 100_000_000_000;

/** Figures pasted as 万元 that may be 元. */
export interface UnitDoubt {
  /** A sentence with the largest figure. */
  readonly words: string;
  /** The same figures as 元. */
  readonly inYuan: readonly TypedEdit[];
}

/**
 * Whether pasted figures look like 元 while the form is in 万元: the largest is a thousand times that of the other
 * forms, or over 10 亿元 if those have no figures yet. `null` if they do not.
 */
export function doubtUnit(
  edits: readonly TypedEdit[],
  table: TableId,
  { report, computed }: { readonly report: Report; readonly computed: Computed },
): UnitDoubt | null {
  if (report.单位 !== '万元') return null;
  const pasted = edits.flatMap(({ text }) => {
    const amount = /元\s*$/.test(text) ? null : parseAmount(text, '万元');
    return amount?.ok && amount.value !== null ? [amount.value] : [];
  });
  const [first, ...rest] = pasted;
  if (first === undefined) return null;
  const largest = rest.reduce((most, each) => (Math.abs(each) > Math.abs(most) ? each : most), first);
  let others = 0;
  for (const { address, value } of computed.cells.values()) {
    if (!address.startsWith(`${table}/`)) others = Math.max(others, Math.abs(value ?? 0));
  }
  if (Math.abs(largest) < (others === 0 ? LARGE_FEN : others * FAR_APART)) return null;
  return {
    words: `最大的一个读成了 ${groupThousands(formatAmount(largest, '万元'))} 万元，粘贴的数是不是以元为单位？`,
    inYuan: edits.map(({ cell, text }) => ({ cell, text: inUnit(text, '元') })),
  };
}

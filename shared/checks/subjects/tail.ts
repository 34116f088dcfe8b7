import type { FormFigures } from '#shared/claims/form-figures';
import { type Fen, fen, roundToPrinted } from '#shared/money/amount';
import type { Report } from '#shared/report/report';
import { isRounding } from '#shared/report/rounding';

/**
 * Whether rounding explains by how much a figure differs from a sum of `addends`. Where the addends are known
 * exactly, a total that was stated may still be a printed one.
 */
export function isTail(
  gap: number,
  addends: number,
  stated: Fen | null,
  { report, look }: { readonly report: Report; readonly look: FormFigures },
): boolean {
  if (look.isTail(gap, addends)) return true;
  return (
    report.单位 === '万元' &&
    look.isExact &&
    stated === roundToPrinted(stated ?? fen(0)) &&
    isRounding(gap, 0)
  );
}

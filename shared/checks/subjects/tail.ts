import type { FormFigures } from '#shared/claims/form-figures';
import { type Fen, fen, roundToPrinted } from '#shared/money/amount';
import type { Report } from '#shared/report/report';
import { isRounding } from '#shared/report/rounding';

/**
 * Whether rounding explains the difference between a figure and a sum of `addends`. Even if the addends are
 * exact, a stated total may be a rounded one.
 */
export function isTail(
  gap: number,
  addends: number,
  stated: Fen | null,
  { report, forms }: { readonly report: Report; readonly forms: FormFigures },
): boolean {
  if (forms.isTail(gap, addends)) return true;
  return (
    report.单位 === '万元' &&
    forms.isExact &&
    stated === roundToPrinted(stated ?? fen(0)) &&
    isRounding(gap, 0)
  );
}

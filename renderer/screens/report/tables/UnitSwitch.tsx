import { Segmented } from 'antd';
import type { Draft } from '#renderer/draft/useReport.ts';
import { MONEY_UNITS, type MoneyUnit } from '#shared/money/amount';

/** The unit in which figures are shown, entered and printed; the figures themselves do not change. */
export function UnitSwitch({
  draft,
  disabled = false,
}: {
  readonly draft: Draft;
  readonly disabled?: boolean;
}) {
  return (
    <Segmented<MoneyUnit>
      size="small"
      aria-label="金额单位"
      title="只换显示、填列和印出的单位，数字本身一分不变"
      options={[...MONEY_UNITS]}
      value={draft.report.单位}
      disabled={disabled}
      onChange={(unit) => draft.edit({ kind: 'unit', unit })}
    />
  );
}

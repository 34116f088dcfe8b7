import type { AccountForm } from '#shared/accounts/form';
import { column } from '#shared/accounts/reading/columns';

const TOTAL = [column('合计', '合计', '支出合计', '本年支出合计')];

/** The totals of most forms suffice, for comparison; 公开06 needs every 经济分类科目 of one. */
const detail = (id: string, title: string, needed = false): AccountForm => ({
  id,
  titles: [title],
  rows: { kind: needed ? 'economic' : 'subjects', columns: TOTAL },
  ...(needed ? {} : { optional: true as const }),
});

const GENERAL = '一般公共预算财政拨款';
const FUND = '政府性基金预算财政拨款';

/** The detail forms: 功能分类 down, 经济分类 across. */
export const ECONOMY_FORMS: readonly AccountForm[] = [
  detail('财决05', '支出决算明细表'),
  detail('财决05-1', '基本支出决算明细表'),
  detail('财决05-2', '项目支出决算明细表'),
  detail('财决05-3', '经营支出决算明细表'),
  detail('财决08', `${GENERAL}支出决算明细表`),
  detail('财决08-1', `${GENERAL}基本支出决算明细表`, true),
  detail('财决08-2', `${GENERAL}项目支出决算明细表`),
  detail('财决10', `${FUND}支出决算明细表`),
  detail('财决10-1', `${FUND}基本支出决算明细表`),
  detail('财决10-2', `${FUND}项目支出决算明细表`),
  detail('财决12', '国有资本经营预算财政拨款支出决算明细表'),
];

// A department's 财决 workbook as data: all forms consistent with one another to the 分.
import type { Form } from './form.ts';
import { detailForms } from './forms/details.ts';
import { fiscalForm } from './forms/fiscal.ts';
import { fundForm } from './forms/funds.ts';
import { type RunningVersion, runningForm, spendingInfoForm } from './forms/running.ts';
import { flowForm, incomeForm, spendingForm } from './forms/subjects.ts';
import { wholeForm } from './forms/whole.ts';
import type { Unit } from './unit.ts';

/** All forms in order. */
export function accountForms(unit: Unit, version: RunningVersion): readonly Form[] {
  const details = detailForms(unit);
  const by = (start: string) => details.filter(({ id }) => id.startsWith(start));
  return [
    wholeForm(unit),
    fiscalForm(unit),
    flowForm(unit),
    incomeForm(unit),
    spendingForm(unit),
    ...by('财决05'),
    fundForm(unit, 'general'),
    ...by('财决08'),
    fundForm(unit, 'fund'),
    ...by('财决10'),
    fundForm(unit, 'capital'),
    ...by('财决12'),
    spendingInfoForm(unit),
    runningForm(unit, version),
  ];
}

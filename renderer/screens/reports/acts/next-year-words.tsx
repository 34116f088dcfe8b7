import type { ReactNode } from 'react';
import type { Output } from '#shared/api/contract';

/** Says what a report of the following year took over, and which of its 科目 no longer exist. */
export function nextYearWords({ 年度, dropped }: Output<'reports.nextYear'>): ReactNode {
  return (
    <>
      <p>带来了科目、上年决算数、部门概况、名词解释和改写的段落；金额、原因和附件另填。</p>
      {dropped.length > 0 && (
        <p>{`${年度}年度的科目里已没有：${dropped.map(({ code, name }) => `${code} ${name}`).join('、')}。这些行还在，请改用新科目。`}</p>
      )}
    </>
  );
}

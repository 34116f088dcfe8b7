/** States of a unit's disclosure for a year (issue 20), in order. */
export const STATES = ['未交', '已交', '检查中', '有错误', '退回', '通过', '已公开'] as const;

export type State = (typeof STATES)[number];

/** An officer's decision on a submission. */
export const DECISIONS = ['退回', '通过', '已公开'] as const;

export type Decision = (typeof DECISIONS)[number];

/** States of a submission's check. */
export const CHECK_STATES = ['等待', '检查中', '已检查', '不能检查'] as const;

export type CheckState = (typeof CHECK_STATES)[number];

/** What a unit's state is derived from: its latest submission, if there is one. */
export interface Standing {
  readonly check: CheckState | null;
  readonly decision: Decision | null;
}

const NEXT: Readonly<Record<Decision, readonly (Decision | null)[]>> = {
  退回: [null, '退回', '通过'],
  通过: [null, '退回', '通过'],
  已公开: ['通过', '已公开'],
};

/** Whether a decision may follow: published work is not sent back, and only accepted work is published. */
export function mayDecide(next: Decision, { check, decision }: Standing): boolean {
  return check !== null && check !== '等待' && check !== '检查中' && NEXT[next].includes(decision);
}

/** How far the disclosure of a unit for a year has come (issue 20), in the order in which it moves. */
export const STATES = ['未交', '已交', '检查中', '有错误', '退回', '通过', '已公开'] as const;

export type State = (typeof STATES)[number];

/** An officer's decision on a submission. */
export const DECISIONS = ['退回', '通过', '已公开'] as const;

export type Decision = (typeof DECISIONS)[number];

/** How the check of a submission stands. */
export const CHECK_STATES = ['等待', '检查中', '已检查', '不能检查'] as const;

export type CheckState = (typeof CHECK_STATES)[number];

/** The basis of a unit's state: its latest submission, if there is one. */
export interface Standing {
  readonly check: CheckState | null;
  readonly decision: Decision | null;
}

const NEXT: Readonly<Record<Decision, readonly (Decision | null)[]>> = {
  退回: [null, '退回', '通过'],
  通过: [null, '退回', '通过'],
  已公开: ['通过', '已公开'],
};

/** Whether a decision may follow: what is public is not sent back, only what was accepted becomes public. */
export function mayDecide(next: Decision, { check, decision }: Standing): boolean {
  return check !== null && check !== '等待' && check !== '检查中' && NEXT[next].includes(decision);
}

import { assertNever } from '#shared/result';

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
  /** Findings of severity 错误. */
  readonly errors: number;
  readonly decision: Decision | null;
}

/** The state of a unit for a year; a decision outweighs the check. */
export function stateOf({ check, errors, decision }: Standing): State {
  if (check === null) return '未交';
  if (decision !== null) return decision;
  switch (check) {
    case '等待':
      return '已交';
    case '检查中':
      return '检查中';
    case '已检查':
      return errors > 0 ? '有错误' : '已交';
    case '不能检查':
      return '有错误';
    default:
      return assertNever(check);
  }
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

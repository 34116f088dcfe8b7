import type { Flow, Leaf, OwnFlow } from '../../imports/layouts/leaves.ts';

export interface Movement {
  readonly opening: number;
  readonly income: number;
  readonly spent: number;
  readonly closing: number;
}

export interface Movements {
  readonly basic: Movement;
  readonly project: Movement;
}

const still = (spent: number): Movement => ({ opening: 0, income: spent, spent, closing: 0 });

/**
 * Carried amounts belong to 基本支出 or 项目支出, whichever is larger; the other half is received and spent within the
 * year.
 */
export function movements({ opening, closing, basic, project }: Flow): Movements {
  const carried = (spent: number): Movement => ({
    opening,
    closing,
    spent,
    income: spent + closing - opening,
  });
  return basic >= project
    ? { basic: carried(basic), project: still(project) }
    : { basic: still(basic), project: carried(project) };
}

/** Own funds, by kind: earlier 结余 used or allotted are stated beside them. */
export function ownCarried({ basic, project, opening, closing }: OwnFlow): {
  readonly basic: { readonly opening: number; readonly closing: number };
  readonly project: { readonly opening: number; readonly closing: number };
} {
  const none = { opening: 0, closing: 0 };
  return basic >= project
    ? { basic: { opening, closing }, project: none }
    : { basic: none, project: { opening, closing } };
}

export const FISCAL = ['general', 'fund', 'capital'] as const;

/** For all funds: 基本支出 or 项目支出, the amounts carried in or out. */
export function carriedOf(leaf: Leaf, kind: 'basic' | 'project', what: 'opening' | 'closing'): number {
  const fiscal = FISCAL.reduce((total, fund) => total + movements(leaf[fund])[kind][what], 0);
  return fiscal + ownCarried(leaf.own)[kind][what];
}

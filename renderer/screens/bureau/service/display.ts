import type { State } from '#shared/bureau/states';
import { fen, formatAmount } from '#shared/money/amount';

export const STATE_COLOURS: Readonly<Record<State, string>> = {
  未交: 'default',
  已交: 'blue',
  检查中: 'processing',
  有错误: 'red',
  退回: 'gold',
  通过: 'green',
  已公开: 'green',
};

/** The year whose accounts are published now: last year. */
export function thisYear(): number {
  return new Date().getFullYear() - 1;
}

/** An amount in 分 as 万元; blank if there is none. */
export function moneyText(amount: number | null): string {
  return amount === null ? '' : formatAmount(fen(amount), '万元');
}

export function timeText(at: string): string {
  return new Date(at).toLocaleString('zh-CN', { hour12: false });
}

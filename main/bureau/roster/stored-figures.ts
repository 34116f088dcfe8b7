import type { Figures } from '#shared/desk/figures';

/** The figures of a checked submission; those checked by an earlier version hold 三公 under other names. */
export function storedFigures({ 三公预算, 三公决算, ...figures }: Figures): Figures {
  return {
    ...(三公预算 === undefined ? {} : { 三公预算数: 三公预算 }),
    ...(三公决算 === undefined ? {} : { 三公决算数: 三公决算 }),
    ...figures,
  };
}

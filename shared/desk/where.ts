import { failure, type Result, success } from '#shared/result';
import { STATES, type StateName } from './state.ts';

/** Conditions that select reports; all given ones must hold. */
export interface Where {
  readonly 年度?: number;
  /** Part of the name. */
  readonly 名称?: string;
  readonly 模板?: string;
  readonly 状态?: StateName;
  /** Name of the 汇总 that includes the report. */
  readonly 部门?: string;
}

/** The properties that conditions read. */
export interface Conditioned {
  readonly 部门: string;
  readonly 年度: number;
  readonly pack: string;
  readonly state: StateName;
  readonly whole: string | null;
}

const KEYS = ['年度', '名称', '模板', '状态', '部门'] as const;

/** Parses conditions as typed: `年度=2024,状态=已核实`. Fails with one sentence at the first invalid one. */
export function readWhere(text: string): Result<Where> {
  const where: Record<string, string | number> = {};
  for (const part of text
    .split(/[,，]/)
    .map((each) => each.trim())
    .filter((each) => each !== '')) {
    const [key = '', ...rest] = part.split(/[=＝]/);
    const value = rest.join('=').trim();
    if (!KEYS.some((each) => each === key) || value === '')
      return failure('input', `条件“${part}”不认识，应写成 ${KEYS.join('、')} 之一＝内容，用逗号分开`);
    if (key === '年度' && !/^20\d\d$/.test(value))
      return failure('input', `年度“${value}”应为四位数字，如 2024`);
    if (key === '状态' && !STATES.some((each) => each === value))
      return failure('input', `没有状态“${value}”，可以是：${STATES.join('、')}`);
    where[key] = key === '年度' ? Number(value) : value;
  }
  return success(where as Where);
}

export function meets(report: Conditioned, { 年度, 名称, 模板, 状态, 部门 }: Where): boolean {
  return (
    (年度 === undefined || report.年度 === 年度) &&
    (名称 === undefined || report.部门.includes(名称)) &&
    (模板 === undefined || report.pack === 模板) &&
    (状态 === undefined || report.state === 状态) &&
    (部门 === undefined || report.whole === 部门)
  );
}

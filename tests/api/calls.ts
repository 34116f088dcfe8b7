import type { Call } from '#shared/api/transport';
import { DEFAULT_PACK_ID } from '#shared/packs/built-in/index';
import type { Result } from '#shared/result';

export const NEW = { 部门: '示例局', 年度: 2023, 单位: '元', pack: DEFAULT_PACK_ID } as const;

/** Creates an empty report; returns its id. */
export async function create(dispatch: Call): Promise<string> {
  const created = await dispatch('reports.create', NEW);
  if (!created.ok) throw new Error(created.error.message);
  return created.value.report;
}

/** Returns the value of a call that must succeed. */
export async function must<T>(result: Promise<Result<T>>): Promise<T> {
  const answer = await result;
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

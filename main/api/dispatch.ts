import type { z } from 'zod';
import { JournalError } from '#main/store/journal/journal';
import { FileMovedError } from '#main/store/journal/ledger';
import { NotStoredError } from '#main/store/proof';
import { inputs, type ParsedInput } from '#shared/api/contract';
import type { Call } from '#shared/api/transport';
import { alteredNotice } from '#shared/report/entry/plain-text';
import { plainValue } from '#shared/report/entry/plain-value';
import { failure, type Result } from '#shared/result';
import type { Services } from './handler.ts';
import { loadHandler } from './handlers/load-handler.ts';

/** The data file is closed under a call that had begun: nobody waits for its result. */
const CLOSING = failure('storage', '软件正在退出，这次操作没有完成');

/** Parts of inputs that hold files; their content is normalised by the same rule when it is read. */
const RAW = new Set(['base64', 'beside', 'content']);

/**
 * The one entry to the services: looks up the method, normalises every text, validates the input and runs the
 * method. Knows no host.
 */
export function createDispatch(services: Services): Call {
  return async (method, input) => {
    if (!Object.hasOwn(inputs, method)) return failure('input', '软件内部调用了不存在的功能，请重启软件');
    const { value, altered } = plainValue<unknown>(input, RAW);
    const parsed = inputs[method].safeParse(value);
    if (!parsed.success) return failure('input', describe(parsed.error.issues[0]));
    const handler = await loadHandler(method);
    try {
      const answer = await handler(parsed.data as ParsedInput<typeof method>, services);
      return withNotice(answer, alteredNotice(altered));
    } catch (error) {
      const refusal = services.isClosed() ? CLOSING : storageFailure(error);
      if (refusal === null) throw error;
      return refusal;
    }
  };
}

function withNotice<T>(answer: Result<T>, notice: string | null): Result<T> {
  if (!answer.ok || notice === null || answer.notice === notice) return answer;
  return { ...answer, notice: answer.notice === undefined ? notice : `${notice}；${answer.notice}` };
}

function describe(issue: z.core.$ZodIssue | undefined): string {
  const path = (issue?.path ?? []).join('.');
  const custom = issue?.message ?? '';
  const reason = /[\u4e00-\u9fff]/.test(custom) ? custom : '填写的内容不合要求，请检查后再试';
  return path === '' ? reason : `“${path}”：${reason}`;
}

function storageFailure(error: unknown): Result<never> | null {
  if (error instanceof FileMovedError) {
    const kept = error.backup === null ? '' : `，此前保存的都在备份“${error.backup}”里`;
    return failure(
      'storage',
      `数据文件被移走或替换，这次修改没有保存${kept}；请把原文件放回原处，再重新启动软件`,
    );
  }
  if (error instanceof NotStoredError)
    return failure('input', '写入后读回的内容与要保存的不一致，这次修改没有保存；请换一种写法再试');
  if (error instanceof JournalError) {
    const why = /ENOSPC|EDQUOT/.test(error.code) ? '磁盘已满' : '数据文件旁的保存记录写不进去';
    return failure('storage', `${why}，这次修改不能算作已保存，请检查磁盘后重试`);
  }
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string' || !code.startsWith('SQLITE_')) return null;
  if (code === 'SQLITE_FULL') return failure('storage', '磁盘已满，这次修改没有保存，请清理磁盘后重试');
  if (code === 'SQLITE_CONSTRAINT_UNIQUE')
    return failure('conflict', '同一部门、年度、模板的报表已经有了，这次修改没有保存；请先删除另一份');
  if (code === 'SQLITE_READONLY')
    return failure('storage', '数据文件在不能写入的位置，现在只能查看和导出，不能修改');
  if (/^SQLITE_(IOERR|READONLY_|CANTOPEN|BUSY)/.test(code)) {
    return failure('storage', '数据文件暂时无法写入，这次修改没有保存，请检查磁盘后重试');
  }
  return null;
}

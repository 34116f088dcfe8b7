import { failure, type Result } from '#shared/result';
import { DIRECTION_NAMES, type Direction } from './steps.ts';

/** A step of the history would not lead to the state that it led to originally. */
export class StepDamagedError extends Error {}

/**
 * The sentence for a step that could not be undone or redone; its transaction changed nothing. Rethrows defects.
 */
export function stepFailure(error: unknown, direction: Direction): Result<never> {
  const name = DIRECTION_NAMES[direction];
  if ((error as { code?: unknown }).code === 'SQLITE_CONSTRAINT_UNIQUE') {
    return failure('conflict', `同一部门、年度和模板又有了一份报表，请先删除它，再${name}`);
  }
  const isDamaged = [StepDamagedError, SyntaxError, RangeError, TypeError].some(
    (kind) => error instanceof kind,
  );
  if (!isDamaged) throw error;
  return failure('storage', `这一步的记录已损坏，不能${name}；报表没有改动，可以从备份恢复`);
}

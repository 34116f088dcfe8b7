import { isDeepStrictEqual } from 'node:util';
import { failure, type Result } from '#shared/result';

/**
 * Why `wanted` is not written over what stands: the writer saw something else stand there, so that another's words
 * would go unseen. `null` where it can be written, also where the writer does not say what was seen.
 */
export function outdated(
  of: { readonly place: string; readonly standing: unknown; readonly wanted: unknown } & { seen?: unknown },
): Result<never> | null {
  if (!('seen' in of) || isDeepStrictEqual(of.standing, of.seen)) return null;
  if (isDeepStrictEqual(of.standing, of.wanted)) return null;
  return failure('conflict', `“${of.place}”在别的窗口里改过了，这里看到的不是最新的，这次修改没有保存`);
}

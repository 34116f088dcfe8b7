import { failure, type Result, success } from '#shared/result';

/** The limit for all picked files together, in bytes. */
export const LARGEST_TOTAL = 20_000_000;
export const TOO_LARGE = '文件超过 20 MB（或与前面的文件合计超过），请检查是否选错了文件';

interface Picked {
  readonly filename: string;
  /** The reason why it could not be read. */
  readonly refused?: string | undefined;
}

/** Picked files, including unreadable ones; fails with their sentences if none could be read. */
export function wherePicked<T extends Picked>(files: readonly T[]): Result<readonly T[]> {
  const refused = files.flatMap(({ filename, refused }) =>
    refused === undefined ? [] : [`“${filename}”：${refused}`],
  );
  return refused.length > 0 && refused.length === files.length
    ? failure('input', refused.join('；'))
    : success(files);
}

import { failure, type Result, success } from '#shared/result';

/** Bytes of all files that are picked at once. */
export const LARGEST_TOTAL = 20_000_000;
export const TOO_LARGE = '文件超过 20 MB（或与前面的文件合计超过），请检查是否选错了文件';

interface Picked {
  readonly filename: string;
  /** Why it could not be read. */
  readonly refused?: string | undefined;
}

/** Files that were picked, with those that could not be read among them; fails, with their sentences, where none was. */
export function wherePicked<T extends Picked>(files: readonly T[]): Result<readonly T[]> {
  const refused = files.flatMap(({ filename, refused }) =>
    refused === undefined ? [] : [`“${filename}”：${refused}`],
  );
  return refused.length > 0 && refused.length === files.length
    ? failure('input', refused.join('；'))
    : success(files);
}

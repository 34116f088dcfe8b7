import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './exit.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads a command's options; unknown or incomplete ones end the command with a sentence. */
export function readOptions<T extends Options>(args: string[], options: T, positionals: number) {
  try {
    const read = parseArgs({ args, options, allowPositionals: true, strict: true });
    if (read.positionals.length > positionals) {
      throw new UsageError(`多出了“${read.positionals[positionals]}”，请去掉后再试`);
    }
    return read;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const option = /'(-[^' ]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new UsageError(`选项 ${option} 不认识或缺少内容，请运行 npm run cli 查看用法`);
  }
}

export function requireOption(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw new UsageError(`缺少 ${name}，请运行 npm run cli 查看用法`);
  return value;
}

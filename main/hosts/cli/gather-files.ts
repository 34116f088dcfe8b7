import type { App } from '#main/app';
import type { GatherPreview } from '#shared/api/gather';
import { isGathering } from '#shared/gather/files/is-gathering';
import { EXIT, must, UsageError } from './exit.ts';
import { filesToSend } from './given/given-files.ts';

export interface GatherOptions {
  readonly 部门?: string;
  readonly 年度?: number;
  readonly pack?: string;
  readonly partial: boolean;
  /** Prints the mapping used, figure by figure. */
  readonly explain: boolean;
}

/** Plans the figures that files would fill; `null` if they are not sources of 取数 and are imported as printed. */
export async function previewGather(
  app: App,
  paths: readonly string[],
  report: string | null,
): Promise<GatherPreview | null> {
  const files = await filesToSend(paths);
  const preview = must(await app.dispatch('gather.read', { token: 'cli-gather', report, files }));
  return isGathering(preview.files, report !== null) ? preview : null;
}

/** Writes the figures of the files, and prints what was done and what needs attention. Returns the exit code. */
export async function commitGather(app: App, read: GatherPreview, options: GatherOptions): Promise<number> {
  const preview = await withPack(app, read, options);
  for (const { file, says } of preview.files) console.log(`${file}：${says}`);
  const refused = preview.files.filter(({ fills, missing }) => fills.length === 0 && missing.length > 0);
  const lines = toLookAt(preview);
  for (const line of lines) console.error(line);
  if (refused.length > 0 && !options.partial)
    throw new UsageError(`有 ${refused.length} 个文件不能取数，什么也没有写；其余的仍要取数，请加 --partial`);
  if (options.explain)
    for (const line of must(await app.dispatch('gather.explain', { gather: preview.gather })).lines)
      console.log(line);
  const target = preview.report === null ? newReport(preview, options) : { report: preview.report };
  const { report, said } = must(await app.dispatch('gather.commit', { gather: preview.gather, target }));
  console.log(`${said}，报表编号 ${report}`);
  const isOpen = preview.conflicts.length + preview.unmatched.length + refused.length > 0;
  return isOpen ? EXIT.findings : EXIT.done;
}

async function withPack(app: App, read: GatherPreview, { pack }: GatherOptions): Promise<GatherPreview> {
  if (pack === undefined || read.report !== null) return read;
  return must(await app.dispatch('gather.preview', { gather: read.gather, report: null, pack }));
}

function newReport({ 部门, 年度, 单位 }: GatherPreview, said: GatherOptions) {
  const name = said.部门 ?? 部门;
  const year = said.年度 ?? 年度;
  if (name === null) throw new UsageError('文件里没有部门名称，请用 --name 给出');
  if (year === null) throw new UsageError('文件里没有年度，请用 --year 给出');
  return { 部门: name, 年度: year, 单位 };
}

function toLookAt(preview: GatherPreview): readonly string[] {
  const { conflicts, kept, unmatched, missing, changes, files, warning } = preview;
  return [
    ...(warning === null ? [] : [warning]),
    ...files.flatMap(({ file, remarks }) => remarks.map((remark) => `${file}：${remark}`)),
    ...conflicts.map(
      ({ what, used, other }) =>
        `不一致 ${what}：用 ${used.text}（${used.source}），另一处是 ${other.text}（${other.source}）`,
    ),
    ...changes.map(
      ({ label, before, after, source }) => `变化 ${label}：${before} → ${after || '空白'} ${source}`,
    ),
    ...kept.map(({ label, why, stands, given }) => `保留 ${label}（${why}）：${stands}，文件里是 ${given}`),
    ...unmatched.map(({ place, message }) => `没有取用 ${place}：${message}`),
    ...missing.map((sentence) => `缺 ${sentence}`),
  ];
}

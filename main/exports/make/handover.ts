import { readPack } from '#shared/packs/read-pack';
import { formatOf, writePack } from '#shared/packs/write-pack';
import { alteredNotice } from '#shared/report/entry/plain-text';
import { plainValue } from '#shared/report/entry/plain-value';
import type { Report } from '#shared/report/report';
import { manifestSchema, reportSchema } from '#shared/report/schema';
import { failure, type Result, success } from '#shared/result';
import type { TemplatePack } from '#shared/tables/grammar';
import { lock, readLocked, unlock } from './locked.ts';
import { parseJson, seal, unseal } from './sealed.ts';

const FORMAT = 1;
/** With a pack in addition to the report: older programs refuse it with their own sentence. */
const FORMAT_WITH_PACK = 2;
/** With a password: neither the report nor its name can be read without it. */
const FORMAT_LOCKED = 3;
/** With a pack that has columns of words. */
const FORMAT_WITH_WORDS = 4;
const LARGEST_BYTES = 20_000_000;
const CONTENT = 'report.json';

/** A report to hand over, with its pack unless that is built in. */
export interface Handover {
  readonly report: Report;
  readonly pack: TemplatePack | null;
}

/**
 * One report as a .jsgk file: a zip of `manifest.json` and `report.json` (docs/durability.md), with `pack` if
 * given. With a `password` the content is encrypted: a lost password means a lost file.
 */
export async function writeHandover(
  report: Report,
  pack: TemplatePack | null = null,
  password: string | null = null,
): Promise<Uint8Array> {
  if (password !== null) {
    const content = JSON.stringify({ report, pack: pack && writePack(pack) });
    return seal(CONTENT, await lock(content, password), { format: FORMAT_LOCKED, 部门: '', 年度: 0 });
  }
  const about = { 部门: report.部门, 年度: report.年度 };
  return pack === null
    ? seal(CONTENT, report, { format: FORMAT, ...about })
    : seal(
        CONTENT,
        { report, pack: writePack(pack) },
        { format: formatOf(pack) > 1 ? FORMAT_WITH_WORDS : FORMAT_WITH_PACK, ...about },
      );
}

/**
 * Reads a .jsgk file. Fails with one sentence if it is not one, or is incomplete, altered, too large or from a
 * newer program; as `locked` if it has a password and this is not it.
 */
export async function readHandover(
  bytes: Uint8Array,
  password: string | null = null,
): Promise<Result<Handover>> {
  if (bytes.length > LARGEST_BYTES) return failure('input', '移交文件超过 20 MB，不像是本软件导出的文件');
  const unsealed = await unseal(bytes, CONTENT);
  if (unsealed === null) return failure('input', '这不是完整的移交文件（.jsgk），请对方重新导出');
  const manifest = manifestSchema.safeParse(unsealed.manifest);
  if (!manifest.success) return failure('input', '移交文件的说明部分不完整，请对方重新导出');
  if (manifest.data.format > FORMAT_WITH_WORDS)
    return failure('input', '移交文件由更新版本的软件导出，请先升级软件');
  if (!unsealed.matches(manifest.data.sha256))
    return failure('input', '移交文件被改动过或传输中损坏，请对方重新导出');
  const opened = await openContent(parseJson(unsealed.content), manifest.data.format, password);
  if (!opened.ok) return opened;
  const { value: content, altered } = plainValue(opened.value);
  const { report: given, pack: carried = null } = (content ?? {}) as { report?: unknown; pack?: unknown };
  const report = reportSchema.safeParse(given);
  if (!report.success) return failure('input', '移交文件的内容不合格式，请对方重新导出');
  const pack = carried === null ? success(null) : readPack(carried);
  if (!pack.ok) return failure('input', `移交文件带的模板不能用：${pack.error.message}`);
  if (pack.value !== null && pack.value.id !== report.data.pack)
    return failure('input', '移交文件带的模板不是这份报表的，请对方重新导出');
  return success({ report: report.data, pack: pack.value }, alteredNotice(altered));
}

/** The content as `{report, pack}`, whatever the format. */
async function openContent(
  content: unknown,
  format: number,
  password: string | null,
): Promise<Result<unknown>> {
  if (format === FORMAT) return success({ report: content });
  if (format === FORMAT_WITH_PACK || format === FORMAT_WITH_WORDS) return success(content);
  const locked = readLocked(content);
  if (locked === null) return failure('input', '移交文件的内容不合格式，请对方重新导出');
  if (password === null) return failure('locked', '这份移交文件有密码，请输入对方告诉您的密码');
  const text = await unlock(locked, password);
  return text === null ? failure('locked', '密码不对，请核对大小写后再输入') : success(parseJson(text));
}

import { readPack } from '#shared/packs/read-pack';
import { writePack } from '#shared/packs/write-pack';
import { alteredNotice } from '#shared/report/entry/plain-text';
import { plainValue } from '#shared/report/entry/plain-value';
import type { Report } from '#shared/report/report';
import { manifestSchema, reportSchema } from '#shared/report/schema';
import { failure, type Result, success } from '#shared/result';
import type { TemplatePack } from '#shared/tables/grammar';
import { parseJson, seal, unseal } from './sealed.ts';

const FORMAT = 1;
/** With the pack beside the report: older programs refuse it with their own sentence. */
const FORMAT_WITH_PACK = 2;
const LARGEST_BYTES = 20_000_000;
const CONTENT = 'report.json';

/** A report that is handed over, with the pack that it needs and that does not come with the program. */
export interface Handover {
  readonly report: Report;
  readonly pack: TemplatePack | null;
}

/** One report as a .jsgk file: a zip of `manifest.json` and `report.json` (docs/durability.md); `pack` goes along. */
export async function writeHandover(report: Report, pack: TemplatePack | null = null): Promise<Uint8Array> {
  const about = { 部门: report.部门, 年度: report.年度 };
  return pack === null
    ? seal(CONTENT, report, { format: FORMAT, ...about })
    : seal(CONTENT, { report, pack: writePack(pack) }, { format: FORMAT_WITH_PACK, ...about });
}

/** Reads a .jsgk file. Fails with one sentence where it is none, incomplete, altered, too large or of a newer program. */
export async function readHandover(bytes: Uint8Array): Promise<Result<Handover>> {
  if (bytes.length > LARGEST_BYTES) return failure('input', '移交文件超过 20 MB，不像是本软件导出的文件');
  const unsealed = await unseal(bytes, CONTENT);
  if (unsealed === null) return failure('input', '这不是完整的移交文件（.jsgk），请对方重新导出');
  const manifest = manifestSchema.safeParse(unsealed.manifest);
  if (!manifest.success) return failure('input', '移交文件的说明部分不完整，请对方重新导出');
  if (manifest.data.format > FORMAT_WITH_PACK)
    return failure('input', '移交文件由更新版本的软件导出，请先升级软件');
  if (!unsealed.matches(manifest.data.sha256))
    return failure('input', '移交文件被改动过或传输中损坏，请对方重新导出');
  const { value, altered } = plainValue(parseJson(unsealed.content));
  const carries = manifest.data.format === FORMAT_WITH_PACK;
  const content = (carries ? value : { report: value }) as { report?: unknown; pack?: unknown } | null;
  const report = reportSchema.safeParse(content?.report);
  if (!report.success) return failure('input', '移交文件的内容不合格式，请对方重新导出');
  const pack = carries ? readPack(content?.pack) : success(null);
  if (!pack.ok) return failure('input', `移交文件带的模板不能用：${pack.error.message}`);
  if (pack.value !== null && pack.value.id !== report.data.pack)
    return failure('input', '移交文件带的模板不是这份报表的，请对方重新导出');
  return success({ report: report.data, pack: pack.value }, alteredNotice(altered));
}

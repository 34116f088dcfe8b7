import { alteredNotice } from '#shared/report/entry/plain-text';
import { plainValue } from '#shared/report/entry/plain-value';
import type { Report } from '#shared/report/report';
import { manifestSchema, reportSchema } from '#shared/report/schema';
import { failure, type Result, success } from '#shared/result';
import { parseJson, seal, unseal } from './sealed.ts';

const FORMAT = 1;
const LARGEST_BYTES = 20_000_000;
const CONTENT = 'report.json';

/** One report as a .jsgk file: a zip of `manifest.json` and `report.json` (docs/durability.md). */
export async function writeHandover(report: Report): Promise<Uint8Array> {
  return seal(CONTENT, report, { format: FORMAT, 部门: report.部门, 年度: report.年度 });
}

/** Reads a .jsgk file. Fails with one sentence where it is none, incomplete, altered, too large or of a newer program. */
export async function readHandover(bytes: Uint8Array): Promise<Result<Report>> {
  if (bytes.length > LARGEST_BYTES) return failure('input', '移交文件超过 20 MB，不像是本软件导出的文件');
  const unsealed = await unseal(bytes, CONTENT);
  if (unsealed === null) return failure('input', '这不是完整的移交文件（.jsgk），请对方重新导出');
  const manifest = manifestSchema.safeParse(unsealed.manifest);
  if (!manifest.success) return failure('input', '移交文件的说明部分不完整，请对方重新导出');
  if (manifest.data.format > FORMAT) return failure('input', '移交文件由更新版本的软件导出，请先升级软件');
  if (!unsealed.matches(manifest.data.sha256))
    return failure('input', '移交文件被改动过或传输中损坏，请对方重新导出');
  const { value, altered } = plainValue(parseJson(unsealed.content));
  const report = reportSchema.safeParse(value);
  if (!report.success) return failure('input', '移交文件的内容不合格式，请对方重新导出');
  return success(report.data, alteredNotice(altered));
}

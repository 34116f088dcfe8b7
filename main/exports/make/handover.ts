import { createHash } from 'node:crypto';
import JSZip from 'jszip';
import { alteredNotice } from '#shared/report/entry/plain-text';
import { plainValue } from '#shared/report/entry/plain-value';
import type { Report } from '#shared/report/report';
import { manifestSchema, reportSchema } from '#shared/report/schema';
import { failure, type Result, success } from '#shared/result';

const FORMAT = 1;
const LARGEST_BYTES = 20_000_000;
const LARGEST_INFLATED = 20_000_000;

/** One report as a .jsgk file: a zip of `manifest.json` and `report.json` (docs/durability.md). */
export async function writeHandover(report: Report): Promise<Uint8Array> {
  const content = JSON.stringify(report, null, 1);
  const manifest = { format: FORMAT, 部门: report.部门, 年度: report.年度, sha256: digest(content) };
  const archive = new JSZip();
  archive.file('manifest.json', JSON.stringify(manifest, null, 1));
  archive.file('report.json', content);
  return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Reads a .jsgk file. Fails with one sentence where it is none, incomplete, altered, too large or of a newer program. */
export async function readHandover(bytes: Uint8Array): Promise<Result<Report>> {
  if (bytes.length > LARGEST_BYTES) return failure('input', '移交文件超过 20 MB，不像是本软件导出的文件');
  const parts = await readParts(bytes);
  if (parts === null) return failure('input', '这不是完整的移交文件（.jsgk），请对方重新导出');
  const manifest = manifestSchema.safeParse(parts.manifest);
  if (!manifest.success) return failure('input', '移交文件的说明部分不完整，请对方重新导出');
  if (manifest.data.format > FORMAT) return failure('input', '移交文件由更新版本的软件导出，请先升级软件');
  if (manifest.data.sha256 !== digest(parts.content))
    return failure('input', '移交文件被改动过或传输中损坏，请对方重新导出');
  const { value, altered } = plainValue(parseJson(parts.content));
  const report = reportSchema.safeParse(value);
  if (!report.success) return failure('input', '移交文件的内容不合格式，请对方重新导出');
  return success(report.data, alteredNotice(altered));
}

async function readParts(bytes: Uint8Array): Promise<{ manifest: unknown; content: string } | null> {
  try {
    const archive = await JSZip.loadAsync(bytes);
    const [manifest, content] = await Promise.all(
      ['manifest.json', 'report.json'].map((name) => readPart(archive, name)),
    );
    return manifest && content ? { manifest: parseJson(manifest), content } : null;
  } catch {
    return null;
  }
}

/** Inflates one part, stopping where it grows past any real report. */
function readPart(archive: JSZip, name: string): Promise<string | null> {
  const entry = archive.file(name);
  if (entry === null) return Promise.resolve(null);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const stream = entry.nodeStream();
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > LARGEST_INFLATED) {
        stream.pause();
        reject(new RangeError('the part is too large'));
      } else chunks.push(chunk);
    });
    stream.on('error', reject);
    stream.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
  });
}

/** `undefined` where the text is no JSON: no schema takes it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function digest(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

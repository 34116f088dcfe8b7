import { Gathers } from '#main/api/gathers';
import type { Services } from '#main/api/handler';
import type { BroughtIn } from '#shared/api/desk';
import type { GivenFiles } from '#shared/api/imports';
import { isGathering } from '#shared/gather/files/is-gathering';
import { otherKind } from '#shared/imports/document/kind-words';
import { extensionOf, KINDS } from '#shared/imports/source/formats';
import { type Named, namedBy } from '#shared/imports/source/named-by-file';
import { failure, type Result, success } from '#shared/result';
import { gatherHandlers } from './gather.ts';
import { importHandlers } from './imports.ts';

interface Asked {
  readonly files: GivenFiles;
  /** Whether a document is imported even if parts of it were not understood. */
  readonly partial: boolean;
  /** Of the file or folder. */
  readonly name: string;
}

/**
 * Imports the files of one department as a new report without a preview: sources of 取数 are gathered, a document
 * is imported as printed. A department or year that the files do not name is taken from the name of the file or
 * folder, and said. Writes nothing if the report already exists. Fails with one sentence if files cannot be read, no
 * department or year is named anywhere, or they are not understood.
 */
export async function bringIn(asked: Asked, shared: Services): Promise<Result<BroughtIn>> {
  const services = alone(shared);
  const gathered = mayBeGathered(asked.files) ? await gatherIn(asked, services) : null;
  return gathered ?? importAsPrinted(asked, services);
}

interface Whose {
  readonly 部门: string;
  readonly 年度: number;
  /** What was taken from the file's name, in sentences. */
  readonly said: readonly string[];
}

/** The department and year, from the files or else from their name; `null` if neither names them. */
function whoseOf(read: Named, name: string): Whose | null {
  const told = namedBy(name);
  const 部门 = read.部门 ?? told.部门;
  const 年度 = read.年度 ?? told.年度;
  if (部门 === null || 年度 === null) return null;
  const said = [
    ...(read.部门 === null ? [`文件里没有部门名称，照文件名“${name}”取“${部门}”，请核实`] : []),
    ...(read.年度 === null ? [`文件里没有年度，照文件名“${name}”取 ${年度} 年度，请核实`] : []),
  ];
  return { 部门, 年度, said };
}

/** Services with separate imports and gatherings, on all threads; files are read once. */
function alone(shared: Services): Services {
  let read: ReturnType<Services['readGiven']> | null = null;
  return {
    ...shared,
    imports: shared.imports.beside(shared.apart),
    gathers: new Gathers(),
    readGiven: (files, watch) => {
      read ??= shared.readGiven(files, watch);
      return read;
    },
  };
}

const SHEETS = (['xlsx', 'xls', 'xml2003', 'ods', 'csv'] as const).flatMap((kind) => KINDS[kind].extensions);

function mayBeGathered(files: GivenFiles): boolean {
  return files.length > 1 || files.some(({ filename }) => SHEETS.includes(extensionOf(filename)));
}

function standing(部门: string, 年度: number, report: string): Result<BroughtIn> {
  return success({ report, 部门, 年度, isNew: false, unread: [] });
}

/** `null` if the files are not sources of 取数. */
async function gatherIn(
  { files, partial, name }: Asked,
  services: Services,
): Promise<Result<BroughtIn> | null> {
  const read = await gatherHandlers['gather.read'](
    { token: services.newId(), report: null, files },
    services,
  );
  if (!read.ok) return read;
  const { gather, 单位, standing: stands, files: found, unmatched, conflicts } = read.value;
  if (!isGathering(found, false)) return null;
  const whose = whoseOf(read.value, name);
  if (whose === null) return NO_NAME;
  const { 部门, 年度, said } = whose;
  const existing = stands ?? services.store.findAnyPack(部门, 年度);
  if (existing !== null) return standing(部门, 年度, existing);
  const refused = found.filter(({ fills, missing }) => fills.length === 0 && missing.length > 0);
  const unread = [
    ...refused.map(({ file, missing }) => `${file}：${missing.join('；')}`),
    ...unmatched.map(({ place, message }) => `${place}：${message}`),
    ...conflicts.map(
      ({ what, used, other }) =>
        `${what}不一致：用 ${used.text}（${used.source}），另一处是 ${other.text}（${other.source}）`,
    ),
  ];
  if (refused.length > 0 && !partial) return notUnderstood(unread);
  const target = { 部门, 年度, 单位 };
  const made = await gatherHandlers['gather.commit']({ gather, target, overwrite: [] }, services);
  return made.ok
    ? success(
        { report: made.value.report, 部门, 年度, isNew: true, unread: [...said, ...unread] },
        made.notice,
      )
    : made;
}

async function importAsPrinted(
  { files, partial, name }: Asked,
  services: Services,
): Promise<Result<BroughtIn>> {
  const read = await importHandlers['imports.read'](
    { token: services.newId(), report: null, files },
    services,
  );
  if (!read.ok) return read;
  const { import: id, 单位, kind, mode, items, problems, standing: stands } = read.value;
  const other = otherKind(kind);
  if (other !== null) return failure('input', `${other}，没有导入`);
  if (items.length === 0) return failure('input', '没有认出决算公开的表或文字，没有导入');
  const whose = whoseOf(read.value, name);
  if (whose === null) return NO_NAME;
  const { 部门, 年度, said } = whose;
  const existing = stands ?? services.store.findAnyPack(部门, 年度);
  if (existing !== null) return standing(部门, 年度, existing);
  const unread = problems.map(({ place, message }) => `${place}：${message}`);
  if (unread.length > 0 && !partial) return notUnderstood(unread);
  const made = await importHandlers['imports.commit'](
    {
      import: id,
      items: items.map((item) => item.id) as Parameters<
        (typeof importHandlers)['imports.commit']
      >[0]['items'],
      mode,
      target: { 部门, 年度, 单位: 单位 ?? '万元' },
    },
    services,
  );
  return made.ok
    ? success(
        { report: made.value.report, 部门, 年度, isNew: true, unread: [...said, ...unread] },
        made.notice,
      )
    : made;
}

const NO_NAME = failure(
  'input',
  '文件和文件名里都没有部门名称或年度，请把它们写进文件名（示例市财政局2024年度.xlsx），或单独导入这一份',
);

function notUnderstood(unread: readonly string[]): Result<never> {
  return failure(
    'input',
    `有 ${unread.length} 处没有读懂，没有导入：${unread[0]}${unread.length > 1 ? '……' : ''}`,
  );
}

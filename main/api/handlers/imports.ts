import type { ImportPreview } from '#shared/api/imports';
import { checkDocument, reportAsRead } from '#shared/checks/check-document';
import { bringIn } from '#shared/imports/bring-in';
import { otherReport } from '#shared/imports/other-report';
import { outlineOf } from '#shared/imports/outline';
import { ownersOf } from '#shared/imports/owners';
import { previewItems } from '#shared/imports/preview';
import { writeCheckDocument } from '#shared/publication/check-report';
import { createReport } from '#shared/report/create';
import { alteredNotice } from '#shared/report/plain-text';
import { plainValue } from '#shared/report/plain-value';
import type { Report } from '#shared/report/report';
import { writesBetween } from '#shared/report/writes-between';
import { failure, type Result, success } from '#shared/result';
import type { TemplatePack } from '#shared/tables/grammar';
import { DEFAULT_PACK_ID, findPack } from '#shared/tables/packs/index';
import type { Handlers, Services } from '../dispatch.ts';
import { asForeign, type Import, previewSheets } from '../imports.ts';
import { madeFile } from '../made-file.ts';
import { openReport } from '../open-report.ts';
import { CHECK_NAME, writeCheck } from '../write-check.ts';

export const importHandlers = {
  'imports.read': async ({ token, report, files }, services) => {
    const { imports, newId, readGiven } = services;
    const pack = report === null ? knownPack(DEFAULT_PACK_ID) : packOf(services, report);
    if (!pack.ok) return pack;
    const reading = imports.begin(
      token,
      files.map(({ filename }) => filename),
    );
    try {
      const given = files.map(({ filename, base64 }) => ({ filename, bytes: Buffer.from(base64, 'base64') }));
      const starting = (index: number) => {
        reading.at = index;
      };
      const read = await readGiven(given, { starting, signal: reading.stop.signal });
      if (!read.ok) return read;
      const opened = inItsYear(imports.open(newId(), read.value, pack.value), report, services);
      const mode = opened.document.whole ? 'replace' : 'merge';
      return preview(opened, report, mode, services);
    } finally {
      imports.end(token);
    }
  },

  'imports.progress': ({ token }, { imports }) => {
    const reading = imports.reading(token);
    if (reading === null) return success(null);
    const { names, at } = reading;
    return success({ done: at, total: names.length, file: names[at] ?? '' });
  },

  'imports.cancel': ({ token }, { imports }) => {
    imports.reading(token)?.stop.abort();
    return success({});
  },

  'imports.preview': ({ import: id, report, mode, pack: asked }, services) => {
    const found = services.imports.get(id);
    if (found === null) return GONE;
    const pack = report === null ? knownPack(asked ?? found.pack.id) : packOf(services, report);
    if (!pack.ok) return pack;
    return preview(services.imports.readAs(found, pack.value), report, mode, services);
  },

  'imports.place': ({ import: id, sheet, place }, services) => {
    const found = services.imports.get(id);
    if (found === null) return GONE;
    if (found.sheets[sheet] === undefined) return failure('missing', '没有这张工作表，请刷新后重试');
    const placed = services.imports.place(found, sheet, place);
    return preview(placed, null, placed.document.whole ? 'replace' : 'merge', services);
  },

  'imports.source': ({ import: id }, { imports }) => {
    const found = imports.get(id);
    return found === null ? GONE : success({ files: outlineOf(found.files) });
  },

  'imports.check': ({ import: id }, { imports }) => {
    const found = imports.get(id);
    return found === null ? GONE : success(checkForeign(found));
  },

  'imports.publishCheck': async ({ import: id, format }, { imports, now }) => {
    const found = imports.get(id);
    if (found === null) return GONE;
    const { notChecked } = checkForeign(found);
    if (notChecked !== null) return failure('missing', notChecked);
    const { document, pack } = asForeign(found);
    const { report, checked } = reportAsRead(document, pack);
    const bytes = await writeCheck(writeCheckDocument(report, checked, now()), format);
    return success(madeFile(report, CHECK_NAME, `.${format}`, bytes));
  },

  'imports.commit': ({ import: id, items, mode, target }, services) => {
    const found = services.imports.get(id);
    if (found === null) return GONE;
    const choice = { items: new Set(items), mode };
    const { store, imports, newId } = services;
    const label = `导入 ${found.files.map(({ file }) => file).join('、')}`.slice(0, 200);
    if ('report' in target) {
      const opened = openReport(store, target.report);
      if (!opened.ok) return opened;
      const { report, pack } = opened.value;
      const made = plainValue(bringIn(report, pack, found.document, choice));
      store.write(report.id, label, writesBetween(report, made.value));
      imports.close(id);
      return success({ report: report.id }, alteredNotice(made.altered));
    }
    const empty = createReport({ ...target, id: newId(), pack: found.pack });
    if (store.find(empty) !== null) {
      return failure(
        'conflict',
        `“${target.部门}”${target.年度}年度的报表已经有了，请导入到那一份，或换一个名称`,
      );
    }
    const made = plainValue(bringIn(empty, found.pack, found.document, choice));
    store.add(made.value, label);
    imports.close(id);
    return success({ report: empty.id }, alteredNotice(made.altered));
  },
} satisfies Pick<
  Handlers,
  | 'imports.read'
  | 'imports.progress'
  | 'imports.cancel'
  | 'imports.preview'
  | 'imports.place'
  | 'imports.source'
  | 'imports.check'
  | 'imports.publishCheck'
  | 'imports.commit'
>;

const GONE = failure('missing', '这次导入的预览已经失效，请重新选择文件');

function checkForeign(found: Import): ReturnType<typeof checkDocument> {
  const { document, pack } = asForeign(found);
  return checkDocument(document, pack);
}

function knownPack(id: string): Result<TemplatePack> {
  const pack = findPack(id);
  return pack === null ? failure('missing', '没有这个模板，请重新选择') : success(pack);
}

/** What is to become a new report is read by the forms that it comes nearest to, as soon as they are known. */
function inItsYear(found: Import, report: string | null, { imports }: Services): Import {
  const pack = report === null ? asForeign(found).nearest : null;
  return pack === null ? found : imports.readAs(found, pack);
}

function packOf({ store }: Services, report: string): Result<TemplatePack> {
  const opened = openReport(store, report);
  return opened.ok ? success(opened.value.pack) : opened;
}

/** An import beside a report, or beside an empty one. */
function preview(
  found: Import,
  report: string | null,
  mode: ImportPreview['mode'],
  services: Services,
): Result<ImportPreview> {
  const { document, pack } = found;
  const opened = report === null ? null : openReport(services.store, report);
  if (opened !== null && !opened.ok) return opened;
  const beside = opened === null ? emptyReport(found) : opened.value.report;
  const { 部门, 年度, 单位, kind, problems, remarks } = document;
  return success({
    import: found.id,
    files: found.files.map(({ file }) => file),
    owners: found.files.length > 1 ? ownersOf(found.files, pack) : [],
    部门,
    年度,
    单位,
    kind,
    pack: pack.id,
    standing: 部门 === null || 年度 === null ? null : services.store.find({ 部门, 年度, pack: pack.id }),
    report,
    warning: opened === null ? null : otherReport(document, beside),
    mode,
    items: previewItems(beside, opened === null ? pack : opened.value.pack, document, mode),
    sheets: previewSheets(found),
    problems,
    remarks,
  });
}

function emptyReport({ document, pack }: Import): Report {
  const { 部门, 年度, 单位 } = document;
  return createReport({ id: 'new', 部门: 部门 ?? '', 年度: 年度 ?? 2000, 单位: 单位 ?? '万元', pack });
}

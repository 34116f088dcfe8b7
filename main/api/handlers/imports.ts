import type { WorkWatch } from '#main/apart/work-apart';
import { CHECK_NAME } from '#main/apart/write-check';
import type { Handlers, Services } from '#main/api/handler';
import type { Import } from '#main/api/imports';
import { madeFile } from '#main/api/made-file';
import { openReport } from '#main/api/open-report';
import { withGivenFiles } from '#main/api/read-given-files';
import { checksum } from '#main/store/checksum';
import type { ImportPreview } from '#shared/api/imports';
import { DEFAULT_PACK_ID } from '#shared/packs/built-in/index';
import { createReport } from '#shared/report/create';
import { alteredNotice } from '#shared/report/entry/plain-text';
import { plainValue } from '#shared/report/entry/plain-value';
import type { Report } from '#shared/report/report';
import { writesBetween } from '#shared/report/writes/writes-between';
import { failure, type Result, success } from '#shared/result';

export const importHandlers = {
  'imports.read': ({ token, report, files }, services) => {
    const { imports, newId } = services;
    const pack = report === null ? success(null) : packIdOf(services, report);
    if (!pack.ok) return pack;
    return withGivenFiles({ token, files }, services, async (packed, signal) => {
      const opened = await imports.open(newId(), packed, pack.value, { signal });
      return opened.ok ? preview(opened.value, report, null, services, { signal }) : opened;
    });
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

  'imports.preview': ({ import: id, report, mode, pack: named }, services) => {
    const found = services.imports.get(id);
    if (found === null) return GONE;
    const pack = report === null ? knownPack(services, named ?? found.pack) : packIdOf(services, report);
    if (!pack.ok) return pack;
    const asked = pack.value === null ? found : services.imports.readAs(found, pack.value);
    return preview(asked, report, mode, services);
  },

  'imports.place': async ({ import: id, sheet, place }, services) => {
    const found = services.imports.get(id);
    if (found === null) return GONE;
    const placed = await services.imports.place(found, sheet, place);
    return placed.ok ? preview(placed.value, null, null, services) : placed;
  },

  'imports.source': async ({ import: id }, { imports }) => {
    const found = imports.get(id);
    if (found === null) return GONE;
    const files = await imports.work(found, 'outline', null);
    return files.ok ? success({ files: files.value }) : files;
  },

  'imports.check': ({ import: id }, { imports }) => {
    const found = imports.get(id);
    return found === null ? GONE : imports.work(found, 'checkImport', asSaid(found));
  },

  'imports.publishCheck': async ({ import: id, format }, { imports, now }) => {
    const found = imports.get(id);
    if (found === null) return GONE;
    const made = await imports.work(found, 'checkFile', { ...asSaid(found), format, now: now() });
    if (!made.ok) return made;
    if ('notChecked' in made.value) return failure('missing', made.value.notChecked);
    return success(madeFile(made.value.report, CHECK_NAME, `.${format}`, made.value.bytes));
  },

  'imports.commit': async ({ import: id, items, mode, target }, services) => {
    const found = services.imports.get(id);
    if (found === null) return GONE;
    const { store, imports, newId } = services;
    const label = `导入 ${found.sources.packed.names.join('、')}`.slice(0, 200);
    const bringIn = (report: Report) =>
      imports.work(found, 'bringIn', { ...asSaid(found), report, items, mode });
    if ('report' in target) {
      const opened = openReport(store, target.report);
      if (!opened.ok) return opened;
      const { report } = opened.value;
      const brought = await bringIn(report);
      if (!brought.ok) return brought;
      const now = openReport(store, target.report);
      if (!now.ok) return now;
      if (checksum(now.value.report) !== checksum(report)) return CHANGED;
      const made = plainValue(brought.value);
      store.write(report.id, label, writesBetween(report, made.value));
      imports.close(id);
      return success({ report: report.id }, alteredNotice(made.altered));
    }
    const pack = store.packs.find(asSaid(found).pack);
    if (!pack.ok) return pack;
    const empty = createReport({ ...target, id: newId(), pack: pack.value });
    if (store.find(empty) !== null) return taken(target);
    const brought = await bringIn(empty);
    if (!brought.ok) return brought;
    if (store.find(empty) !== null) return taken(target);
    const made = plainValue(brought.value);
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

const CHANGED = failure('conflict', '报表刚刚被修改，没有导入；请再看一遍导入会改变什么，然后重试');

function taken({ 部门, 年度 }: { readonly 部门: string; readonly 年度: number }) {
  return failure('conflict', `“${部门}”${年度}年度的报表已经有了，请导入到那一份，或换一个名称`);
}

function asSaid({ pack, said }: Import) {
  return { pack: pack ?? DEFAULT_PACK_ID, said };
}

/** An id whose pack exists and can be read. */
function knownPack({ store }: Services, id: string | null): Result<string | null> {
  const found = id === null ? null : store.packs.find(id);
  return found === null || found.ok ? success(id) : found;
}

function packIdOf({ store }: Services, report: string): Result<string> {
  const opened = openReport(store, report);
  return opened.ok ? success(opened.value.pack.id) : opened;
}

/** Previews an import for a report, or for an empty one; `mode` `null`: the default for the files. */
async function preview(
  found: Import,
  report: string | null,
  mode: ImportPreview['mode'] | null,
  { store, imports }: Services,
  watch: WorkWatch = {},
): Promise<Result<ImportPreview>> {
  const opened = report === null ? null : openReport(store, report);
  if (opened !== null && !opened.ok) return opened;
  const { pack, said } = found;
  const beside = opened?.value.report ?? null;
  const made = await imports.work(found, 'preview', { pack, said, report: beside, mode }, watch);
  if (!made.ok) return made;
  const { 部门, 年度, pack: read } = made.value;
  imports.readAs(found, read);
  const standing = 部门 === null || 年度 === null ? null : store.find({ 部门, 年度, pack: read });
  return success({ ...made.value, import: found.id, standing, report });
}

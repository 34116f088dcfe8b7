import type { Handlers } from '#main/api/handler';
import type { KeptDocument } from '#main/api/inspections';
import { withGivenFiles } from '#main/api/read-given-files';
import type { MadeFile } from '#shared/api/contract';
import { notInspected } from '#shared/desk/inspection';
import { namedNotices, noticeFindings, noticeOf, readNotice } from '#shared/desk/notice';
import { safeFileName } from '#shared/publication/editions/file-name';
import { failure, type Result, success } from '#shared/result';

export const inspectionHandlers = {
  'inspection.read': async ({ run, name, token, files }, services) => {
    const read = await withGivenFiles({ token, files }, services, (packed, signal) =>
      services.apart('inspectDocument', { name }, { sources: { key: token, packed }, signal }),
    );
    const made = read.ok
      ? read.value
      : { inspected: notInspected(name, read.error.message), publication: null };
    services.inspections.keep(run, made);
    return success(made.inspected);
  },

  'inspection.workbook': async ({ run, names }, { inspections }) => {
    const documents = inspections.read(run, names);
    if (documents.length === 0) return GONE;
    const { writeInspection } = await import('#main/exports/check-report/inspection-workbook');
    const bytes = await writeInspection(documents.map(({ inspected }) => inspected));
    return success(made('检查结果.xlsx', bytes));
  },

  'inspection.notices': async ({ run, names, scope, zip }, { inspections, settings, now }) => {
    const text = readNotice(settings.read().notice);
    if (!text.ok) return text;
    const documents = inspections.read(run, names).map(({ inspected }) => inspected);
    const asked = documents.filter((each) => noticeFindings(each, scope).length > 0);
    if (asked.length === 0) return failure('input', '选中的文本都没有要整改的问题，没有写通知');
    const { writeNotice } = await import('#main/exports/check-report/notice');
    const at = now();
    const notices = namedNotices(asked.map((each) => noticeOf(each, { text: text.value, scope, at })));
    const written = notices.map(async ({ stem, notice }) => ({
      name: `${safeFileName(stem)}.docx`,
      bytes: await writeNotice(notice, at.toISOString()),
    }));
    const files = await Promise.all(written);
    if (!zip) return success(files.map(({ name, bytes }) => made(name, bytes)));
    const { bundle } = await import('#main/exports/make/bundle');
    return success([made('整改通知.zip', await bundle(files))]);
  },

  'inspection.compare': ({ run, whole, units }, services) => {
    const [department] = services.inspections.read(run, [whole]);
    const others = services.inspections.read(run, units).filter((each) => each !== department);
    const unread = [department, ...others].find((each) => each?.publication === null);
    if (department === undefined || others.length === 0) return GONE;
    if (unread !== undefined)
      return failure('input', `“${unread.inspected.name}”里没有认出决算公开的表，不能比较，请不要选它`);
    return services.apart('compareSum', {
      whole: publicationOf(department),
      units: others.map(publicationOf),
    });
  },

  'inspection.close': ({ run }, { inspections }) => {
    inspections.close(run);
    return success({});
  },
} satisfies Pick<
  Handlers,
  'inspection.read' | 'inspection.workbook' | 'inspection.notices' | 'inspection.compare' | 'inspection.close'
>;

const GONE: Result<never> = failure('missing', '这次检查的结果已经失效，请重新检查');

function publicationOf({ publication }: KeptDocument) {
  if (publication === null) throw new RangeError('a document without figures');
  return publication;
}

function made(filename: string, { buffer, byteOffset, byteLength }: Uint8Array): MadeFile {
  return { filename, base64: Buffer.from(buffer, byteOffset, byteLength).toString('base64') };
}

import { changedSums } from '#main/api/checked-report';
import type { Handlers, Services } from '#main/api/handler';
import { madeFile } from '#main/api/made-file';
import { namedFiles } from '#main/api/named-files';
import { openReport } from '#main/api/open-report';
import type { Exported, ExportRequest } from '#main/exports/export-request';
import type { ExportWatch } from '#main/exports/make/exporter';
import { checksum } from '#main/store/checksum';
import type { MadeFile, ParsedInput } from '#shared/api/contract';
import type { LetterheadFile, Settings } from '#shared/api/settings';
import { DEFAULT_DISCLOSURE } from '#shared/publication/editions/disclosure';
import type { ExportKind } from '#shared/publication/editions/kinds';
import type { Report } from '#shared/report/report';
import { type Result, success } from '#shared/result';

type OneFile = 'publish.word' | 'publish.excel' | 'publish.pdf' | 'publish.html' | 'publish.json';
type Choices = { readonly [K in keyof Settings]?: Settings[K] | undefined };

export const publishHandlers = {
  'publish.word': one('word'),
  'publish.excel': one('excel'),
  'publish.pdf': one('pdf'),
  'publish.html': one('html'),
  'publish.json': one('json'),

  'publish.set': async (
    { report: id, kinds, editions, disclosure, letterhead, run, zip, ...given },
    services,
  ) => {
    const opened = openReport(services.store, id);
    if (!opened.ok) return opened;
    const { report, pack } = opened.value;
    const choices = chosen(given, services);
    const made = await services.runs.track(run, kinds, (watch) =>
      make(
        services,
        { report, pack, kinds, editions, choices, disclosure, letterhead: lettered(letterhead, services) },
        watch,
      ),
    );
    if (!made.ok) return made;
    if (made.value === null) return success(null);
    const { open, left } = made.value;
    const files = namedFiles(made.value.files, report, choices.fileName, editions.length > 1);
    return success({ files: zip ? [await bundled(files, report, choices)] : files, open, left });
  },

  'publish.progress': ({ run }, { runs }) => success(runs.progress(run)),

  'publish.cancel': ({ run }, { runs }) => {
    runs.cancel(run);
    return success({});
  },
} satisfies Pick<Handlers, OneFile | 'publish.set' | 'publish.progress' | 'publish.cancel'>;

/** Returns the handler that makes one file. */
function one(kind: ExportKind) {
  return async (
    { report: id, edition, letterhead, ...given }: ParsedInput<OneFile>,
    services: Services,
  ): Promise<Result<MadeFile>> => {
    const opened = openReport(services.store, id);
    if (!opened.ok) return opened;
    const { report, pack } = opened.value;
    const choices = chosen(given, services);
    const request = {
      report,
      pack,
      kinds: [kind],
      editions: [edition],
      choices,
      disclosure: DEFAULT_DISCLOSURE,
      letterhead: lettered(letterhead, services),
    };
    const made = await make(services, request);
    if (!made.ok) return made;
    const [file] = namedFiles(made.value?.files ?? [], report, choices.fileName);
    if (file === undefined) throw new Error('an export without a file');
    return success(file);
  };
}

function chosen(given: Choices, { settings }: Services): Settings {
  const defined = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...settings.read(), ...Object.fromEntries(defined) };
}

/** The bytes of the given letterhead, else of the stored one; `null` for none. */
function lettered(given: LetterheadFile | null | undefined, { letterhead }: Services): Uint8Array | null {
  const file = given === undefined ? letterhead.read() : given;
  return file === null ? null : new Uint8Array(Buffer.from(file.base64, 'base64'));
}

/** `null` if it was cancelled. */
async function make(
  services: Services,
  request: Omit<ExportRequest, 'snapshot' | 'madeAt' | 'sums'>,
  watch?: ExportWatch,
): Promise<Result<Exported | null>> {
  const { report } = request;
  const made = await services.exporter(
    { ...request, sums: changedSums(services, report), snapshot: checksum(report), madeAt: services.now() },
    watch,
  );
  return made ?? success(null);
}

async function bundled(files: readonly MadeFile[], report: Report, choices: Settings): Promise<MadeFile> {
  const { bundle } = await import('#main/exports/make/bundle');
  const whole = files.map(({ filename, base64 }) => ({
    name: filename,
    bytes: Buffer.from(base64, 'base64'),
  }));
  return madeFile(report, choices.fileName, '.zip', await bundle(whole));
}

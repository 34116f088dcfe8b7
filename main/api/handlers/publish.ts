import type { ExportWatch } from '#main/exports/exporter';
import { checksum } from '#main/store/checksum';
import type { MadeFile, ParsedInput } from '#shared/api/contract';
import type { Settings } from '#shared/api/settings';
import { type ExportKind, FILES, type FileKind } from '#shared/publication/kinds';
import type { Report } from '#shared/report/report';
import { type Result, success } from '#shared/result';
import type { Handlers, Services } from '../dispatch.ts';
import { madeFile } from '../made-file.ts';
import { openReport } from '../open-report.ts';

type OneFile = 'publish.word' | 'publish.excel' | 'publish.pdf' | 'publish.html' | 'publish.json';
type Choices = Omit<ParsedInput<OneFile>, 'report'>;

export const publishHandlers = {
  'publish.word': one('word'),
  'publish.excel': one('excel'),
  'publish.pdf': one('pdf'),
  'publish.html': one('html'),
  'publish.json': one('json'),

  'publish.set': async ({ report: id, kinds, run, zip, ...given }, services) => {
    const opened = openReport(services.store, id);
    if (!opened.ok) return opened;
    const { report } = opened.value;
    const choices = chosen(given, services);
    const files = await services.runs.track(run, kinds, (watch) =>
      make(services, { report, kinds, choices }, watch),
    );
    if (!files.ok) return files;
    const bundles = files.value !== null && zip;
    return success({ files: bundles ? [await bundled(files.value, report, choices)] : files.value });
  },

  'publish.progress': ({ run }, { runs }) => success(runs.progress(run)),

  'publish.cancel': ({ run }, { runs }) => {
    runs.cancel(run);
    return success({});
  },
} satisfies Pick<Handlers, OneFile | 'publish.set' | 'publish.progress' | 'publish.cancel'>;

/** The answer to a call for one file. */
function one(kind: ExportKind) {
  return async (
    { report: id, ...given }: ParsedInput<OneFile>,
    services: Services,
  ): Promise<Result<MadeFile>> => {
    const opened = openReport(services.store, id);
    if (!opened.ok) return opened;
    const { report } = opened.value;
    const files = await make(services, { report, kinds: [kind], choices: chosen(given, services) });
    if (!files.ok) return files;
    const [file] = files.value ?? [];
    if (file === undefined) throw new Error('an export without a file');
    return success(file);
  };
}

function chosen(given: Choices, { settings }: Services): Settings {
  const defined = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...settings.read(), ...Object.fromEntries(defined) };
}

/** `null` where it was cancelled. */
async function make(
  { exporter, now }: Services,
  request: {
    readonly report: Report;
    readonly kinds: readonly FileKind[];
    readonly choices: Settings;
  },
  watch?: ExportWatch,
): Promise<Result<readonly MadeFile[] | null>> {
  const made = await exporter({ ...request, snapshot: checksum(request.report), madeAt: now() }, watch);
  if (made === null) return success(null);
  if (!made.ok) return made;
  const { report, kinds, choices } = request;
  return success(
    made.value.map((bytes, index) => {
      const kind = kinds[index];
      if (kind === undefined) throw new Error('a file that was not asked for');
      return madeFile(report, choices.fileName, FILES[kind].ending, bytes);
    }),
  );
}

async function bundled(files: readonly MadeFile[], report: Report, choices: Settings): Promise<MadeFile> {
  const { bundle } = await import('#main/exports/bundle');
  const whole = files.map(({ filename, base64 }) => ({
    name: filename,
    bytes: Buffer.from(base64, 'base64'),
  }));
  return madeFile(report, choices.fileName, '.zip', await bundle(whole));
}

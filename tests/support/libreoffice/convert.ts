import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { SERVE, writeProfile } from './profile.ts';

/** LibreOffice's names of what it writes. */
export type Filter =
  | 'writer_pdf_Export'
  | 'writer_web_pdf_Export'
  | 'calc_pdf_Export'
  | 'MS Word 2007 XML'
  | 'MS Word 97'
  | 'writer8'
  | 'OpenDocument Text Flat XML'
  | 'HTML (StarWriter)'
  | 'Calc MS Excel 2007 XML'
  | 'MS Excel 97'
  | 'calc8'
  | 'OpenDocument Spreadsheet Flat XML'
  | 'HTML (StarCalc)';

export interface Conversion {
  readonly from: string;
  readonly to: string;
  readonly filter: Filter;
  /** Choices of the filter that are set to true. */
  readonly choices?: readonly string[];
  /** The filter that reads the file, if its kind is not recognised, and its options. */
  readonly read?: { readonly filter: string; readonly options: string };
  /** Updates the indexes first, like “更新所有索引”. */
  readonly updatesIndexes?: boolean;
}

/** A running LibreOffice, its folder of jobs, and the number of jobs it was given. */
interface Office {
  readonly fonts: string | null;
  readonly folder: string;
  readonly process: ChildProcess;
  jobs: number;
}

/** A report of 500 long projects alone takes 50 s of CPU time. */
const MOST_MS = process.env.FULL ? 600_000 : 120_000;
const LOOK_EVERY_MS = 20;

let office: Office | null = null;
let turn: Promise<unknown> = Promise.resolve();

/**
 * Converts files one after the other, with the machine's fonts or those of a fontconfig file. One process of
 * LibreOffice serves all that this process asks: its start would take longer than most files.
 */
export function convert(conversions: readonly Conversion[], fonts: string | null = null): Promise<void> {
  const converted = turn.then(async () => {
    for (const conversion of conversions) await convertOne(conversion, fonts);
  });
  turn = converted.catch(() => undefined);
  return converted;
}

async function convertOne(conversion: Conversion, fonts: string | null): Promise<void> {
  const running = officeWith(fonts);
  running.jobs++;
  const job = join(running.folder, `${running.jobs}`);
  writeFileSync(`${job}.new`, linesOf(conversion).join('\n'));
  renameSync(`${job}.new`, `${job}.job`);
  const by = performance.now() + MOST_MS;
  while (!existsSync(`${job}.done`)) {
    const said = failureOf(job, running, by);
    if (said !== null) {
      endOffice();
      throw new Error(`LibreOffice: ${conversion.from}: ${said}`);
    }
    await wait(LOOK_EVERY_MS);
  }
}

function linesOf({ from, to, filter, choices = [], read, updatesIndexes }: Conversion): readonly string[] {
  return [
    pathToFileURL(from).href,
    read?.filter ?? '',
    read?.options ?? '',
    pathToFileURL(to).href,
    filter,
    choices.join(' '),
    updatesIndexes ? 'indexes' : '',
    '',
  ];
}

function failureOf(job: string, { process: { exitCode, signalCode } }: Office, by: number): string | null {
  if (existsSync(`${job}.failed`)) return readFileSync(`${job}.failed`, 'utf8');
  if (exitCode !== null || signalCode !== null) return `ended with ${exitCode ?? signalCode}`;
  return performance.now() > by ? 'took too long' : null;
}

function officeWith(fonts: string | null): Office {
  if (office !== null && office.fonts === fonts && office.process.exitCode === null) return office;
  endOffice();
  office = startOffice(fonts);
  return office;
}

function startOffice(fonts: string | null): Office {
  const folder = mkdtempSync(join(tmpdir(), 'juesuan-office-'));
  const profile = join(folder, 'profile');
  mkdirSync(profile);
  writeProfile(profile, folder, process.pid);
  writeFileSync(join(folder, 'open'), '');
  if (fonts !== null) writeFileSync(join(folder, 'fonts.conf'), fonts);
  const started = spawn(
    'soffice',
    [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', '--norestore', '--nologo', SERVE],
    {
      env: fonts === null ? process.env : { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
      stdio: 'ignore',
      detached: true,
    },
  );
  started.unref();
  process.once('exit', endOffice);
  return { fonts, folder, process: started, jobs: 0 };
}

/** Kills the whole group: what was started starts the program that does the work. */
function endOffice(): void {
  if (office === null) return;
  const { folder, process: started } = office;
  office = null;
  process.off('exit', endOffice);
  try {
    if (started.pid !== undefined) process.kill(-started.pid, 'SIGKILL');
  } catch {
    // it has ended
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

/** LibreOffice's name of the format that a file of a given extension is saved in. */
export function filterFor(from: string, to: string): Filter {
  const filter = (['xlsx', 'xls', 'ods', 'fods', 'csv'].includes(from) ? SHEETS : TEXTS)[to];
  if (filter === undefined) throw new RangeError(`no filter from .${from} to .${to}`);
  return filter;
}

const TEXTS: Readonly<Record<string, Filter>> = {
  pdf: 'writer_pdf_Export',
  docx: 'MS Word 2007 XML',
  doc: 'MS Word 97',
  odt: 'writer8',
  fodt: 'OpenDocument Text Flat XML',
  html: 'HTML (StarWriter)',
};

const SHEETS: Readonly<Record<string, Filter>> = {
  pdf: 'calc_pdf_Export',
  xlsx: 'Calc MS Excel 2007 XML',
  xls: 'MS Excel 97',
  ods: 'calc8',
  fods: 'OpenDocument Spreadsheet Flat XML',
  html: 'HTML (StarCalc)',
};

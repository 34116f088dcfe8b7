import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { ROOT } from './root.ts';

const require = createRequire(import.meta.url);

/** How to start the tests' browser, in a form that can be sent between processes. */
export type BrowserProgram = Pick<LaunchOptions, 'executablePath' | 'channel' | 'args'> & {
  /** The folder of libraries that this machine lacks. */
  readonly libraries?: string;
};

/**
 * Optimising compilers cost the tests an eighth of the browser's time: each page ends before their code pays for
 * itself.
 */
const NO_OPTIMISING = '--js-flags=--no-opt,--no-maglev';

/**
 * The tests' browser: Chromium as shipped in npm (Linux on x64), unpacked once per version; elsewhere the
 * machine's Edge or Chrome.
 */
export async function prepareChromium(): Promise<BrowserProgram> {
  if (process.platform === 'win32') return { channel: 'msedge' };
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' };
  const folder = await unpacked();
  const executablePath = join(folder, 'chromium');
  return {
    executablePath,
    args: ['--no-sandbox', '--headless=shell', NO_OPTIMISING],
    ...(lacksLibraries(executablePath) ? { libraries: join(folder, 'al2023/lib') } : {}),
  };
}

export function launchChromium({ libraries, ...program }: BrowserProgram): Promise<Browser> {
  // Without a UTF-8 locale Chromium loses the Chinese names of downloads.
  const env = {
    ...process.env,
    LANG: 'C.UTF-8',
    ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }),
  };
  return chromium.launch({ ...program, env });
}

/** Unpacks under another name first, so that an interrupted run leaves nothing that looks complete. */
async function unpacked(): Promise<string> {
  const packageFolder = join(dirname(require.resolve('@sparticuz/chromium')), '..');
  const { version } = require(join(packageFolder, 'package.json')) as { version: string };
  const folder = join(ROOT, 'node_modules', `.chromium-${version}`);
  if (existsSync(folder)) return folder;
  const making = mkdtempSync(`${folder}-`);
  await unpackInto(making, join(packageFolder, 'bin'));
  if (existsSync(folder)) rmSync(making, { recursive: true });
  else renameSync(making, folder);
  return folder;
}

/** The package unpacks into the temporary folder, wherever that is. */
async function unpackInto(folder: string, archives: string): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium');
    await packed.executablePath(archives);
    await inflate(join(archives, 'al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

function lacksLibraries(program: string): boolean {
  return execFileSync('ldd', [program], { encoding: 'utf8' }).includes('not found');
}

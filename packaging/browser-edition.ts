import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { BROWSER_ID, makeDeb } from './linux/deb.ts';
import { DESCRIPTION, ROOT, VERSION } from './project.ts';

const START = join(ROOT, 'packaging/linux/start-browser.sh');
const NAME = `juesuan-browser-${VERSION}`;

/**
 * The edition for machines without Electron, as `<out>/juesuan-browser-<version>.tar.gz` and as a .deb for every
 * architecture. It needs Node 24 and a browser: it contains no binary, and Node's own SQLite keeps the data file.
 */
export function makeBrowserEdition(out: string): void {
  const folder = layOutBrowserEdition(join(out, `.browser/${NAME}`));
  execFileSync('tar', ['-czf', join(out, `${NAME}.tar.gz`), '-C', join(out, '.browser'), NAME]);
  makeDeb(
    {
      id: BROWSER_ID,
      name: '决算公开（浏览器版）',
      summary: `${DESCRIPTION}；在系统的浏览器里打开，需要 Node 24`,
      arch: 'all',
      depends: [],
      files: folder,
      start: START,
      words: {},
      modes: {},
    },
    out,
  );
  rmSync(join(out, '.browser'), { recursive: true, force: true });
}

/** Lays out the edition in a folder, which it returns. */
export function layOutBrowserEdition(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of ['out/main', 'out/renderer', 'LICENSE'])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  for (const path of runtimePackages()) copyPackage(path, folder);
  writeFileSync(
    join(folder, 'package.json'),
    `${JSON.stringify({ name: 'juesuan', version: VERSION, type: 'module' })}\n`,
  );
  cpSync(START, join(folder, 'start.sh'));
  chmodSync(join(folder, 'start.sh'), 0o755);
  writeFileSync(join(folder, '启动.cmd'), WINDOWS);
  return folder;
}

/** Windows requires CR LF line ends in command files. */
const WINDOWS =
  '@echo off\r\nset here=%~dp0\r\nif exist "%here%node\\node.exe" ("%here%node\\node.exe" "%here%out\\main\\server.js") else (node "%here%out\\main\\server.js")\r\n';

/** Folders of the packages needed at run time, below `node_modules`. */
function runtimePackages(): readonly string[] {
  const listed = execFileSync('npm', ['ls', '--omit=dev', '--all', '--parseable'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const paths = listed
    .split('\n')
    .slice(1)
    .filter((path) => path !== '' && existsSync(path));
  return [...new Set(paths)].map((path) => relative(ROOT, path));
}

/** What electron-builder omits, and every binary: the edition is the same for all machines. */
const LEFT_OUT =
  /(\.node|\.map|\.d\.c?ts|\.ttf\.png|\.md)$|\/better-sqlite3\/(deps|src|build|prebuilds)(\/|$)|\/noto-sans-sc\/(?!400Regular)\d{3}|\/pdfium\/dist\/(index\.cjs|index\.browser\.js)$/;

function copyPackage(path: string, folder: string): void {
  const from = join(ROOT, path);
  const nested = join(from, 'node_modules');
  cpSync(from, join(folder, path), {
    recursive: true,
    filter: (source) => !LEFT_OUT.test(source) && source !== nested,
  });
}

/** Version of the edition in a folder. */
export function editionVersion(folder: string): string {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
}

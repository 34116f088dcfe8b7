import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import { layOutAsInstalled } from './installed-app.ts';
import { ROOT } from './root.ts';

const PROGRAM = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' };
export const ELECTRON_FOLDER =
  process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(ROOT, 'node_modules/electron/dist');
const NAME = PROGRAM[process.platform as keyof typeof PROGRAM] ?? 'electron';
const FILE = join(ELECTRON_FOLDER, NAME);

/** The reason why Electron cannot be driven here, for people; `null` if it can. */
export function electronMissing(): string | null {
  if (!existsSync(FILE)) return '本机没有 Electron';
  const headless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  return headless ? '没有显示器' : null;
}

/** Whether a missing Electron is a failure, as in CI. */
export const electronRequired = process.env.JUESUAN_REQUIRE_ELECTRON === '1';

/** The app as shipped, with its data in `folder`, and scripted file dialogs. */
export function launchElectron(of: {
  readonly folder: string;
  readonly openFile?: string;
  /** The folder chosen when documents are requested. */
  readonly openFolder?: string;
  readonly saveFolder?: string;
  /** Further switches for Chromium. */
  readonly args?: readonly string[];
  /** Laid out like an installation, so that the app's own entry is the first code to run. */
  readonly installed?: boolean;
  /** The folder of another program; absent: the app. */
  readonly program?: string;
}): Promise<ElectronApplication> {
  const asRoot = process.getuid?.() === 0;
  return _electron.launch({
    executablePath: of.installed ? join(layOutAsInstalled(ELECTRON_FOLDER, of.folder), NAME) : FILE,
    args: [
      ...(asRoot ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(of.folder, 'profile')}`,
      ...(of.args ?? []),
      ...(of.installed ? [] : [of.program ?? ROOT]),
    ],
    cwd: of.folder,
    env: {
      ...(process.env as Record<string, string>),
      JUESUAN_DB: join(of.folder, 'juesuan.db'),
      ...(of.openFile === undefined ? {} : { JUESUAN_OPEN_FILE: of.openFile }),
      ...(of.openFolder === undefined ? {} : { JUESUAN_OPEN_FOLDER: of.openFolder }),
      ...(of.saveFolder === undefined ? {} : { JUESUAN_SAVE_DIR: of.saveFolder }),
    },
  });
}

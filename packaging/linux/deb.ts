import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ICON_SIZES, iconPng, iconSvg } from '../icons.ts';
import { APP_ID, ROOT, VERSION } from '../project.ts';

/**
 * The content of a .deb. Its layout follows 统信UOS: everything below /opt/apps/<id>, with `info` and `entries`.
 */
export interface Deb {
  /** Name of the package, and of its folder. */
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  /** Debian's name: amd64, arm64, all. */
  readonly arch: string;
  readonly depends: readonly string[];
  /** A folder on the same disk as `out`; it is moved and becomes `/opt/apps/<id>/files`. */
  readonly files: string;
  /** Values for `@NAME@` in start.sh and the scripts. */
  readonly words: Readonly<Record<string, string>>;
  readonly start: string;
  /** Files with permissions other than their folder's, e.g. Chromium's sandbox. */
  readonly modes: Readonly<Record<string, number>>;
}

/** Level 1 of xz is a tenth larger than the usual 6, in a fifth of the time. */
const COMPRESSION = ['-Zxz', '-z1'];
/** Used if the size does not matter, e.g. `-Znone`. */
const { JUESUAN_DEB_COMPRESSION: GIVEN } = process.env;

const TEMPLATES = join(ROOT, 'packaging/linux');

/** Builds `<out>/<id>_<version>_<arch>.deb` with dpkg-deb alone; returns its path. */
export function makeDeb(deb: Deb, out: string): string {
  const tree = join(out, `.tree-${deb.id}-${deb.arch}`);
  rmSync(tree, { recursive: true, force: true });
  const app = join(tree, 'opt/apps', deb.id);
  mkdirSync(app, { recursive: true });
  renameSync(deb.files, join(app, 'files'));
  writeScript(join(app, 'files/start.sh'), filled(deb, readFileSync(deb.start, 'utf8')));
  for (const [file, mode] of Object.entries(deb.modes)) chmodSync(join(app, 'files', file), mode);
  writeEntries(join(app, 'entries'), deb);
  writeText(join(app, 'info'), info(deb));
  writeText(join(app, 'files/copyright'), readFileSync(join(ROOT, 'LICENSE'), 'utf8'));
  writeText(join(tree, 'DEBIAN/control'), control(deb, sizeOf(app)));
  for (const script of ['postinst', 'prerm'])
    writeScript(join(tree, 'DEBIAN', script), filled(deb, template(script)));
  const file = join(out, `${deb.id}_${VERSION}_${deb.arch}.deb`);
  const compression = GIVEN === undefined ? COMPRESSION : [GIVEN];
  execFileSync('dpkg-deb', ['--root-owner-group', ...compression, '--build', tree, file], {
    stdio: 'ignore',
  });
  rmSync(tree, { recursive: true, force: true });
  return file;
}

function writeEntries(folder: string, deb: Deb): void {
  writeText(join(folder, `applications/${deb.id}.desktop`), filled(deb, template('desktop.desktop')));
  writeText(join(folder, `mime/packages/${deb.id}.xml`), filled(deb, template('mime.xml')));
  const icons = join(folder, 'icons/hicolor');
  writeText(join(icons, `scalable/apps/${deb.id}.svg`), iconSvg());
  for (const size of ICON_SIZES) {
    const file = join(icons, `${size}x${size}/apps/${deb.id}.png`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, iconPng(size));
  }
}

/** 统信UOS reads this before installing: the program's identity, and that it requests no permissions. */
function info({ id, name, arch }: Deb): string {
  const permissions = {
    autostart: false,
    notification: false,
    trayicon: false,
    clipboard: true,
    account: false,
    bluetooth: false,
    camera: false,
    audio_record: false,
    installed_apps: false,
  };
  const arches = arch === 'all' ? ['amd64', 'arm64', 'loongarch64'] : [arch];
  return `${JSON.stringify({ appid: id, name, version: VERSION, arch: arches, permissions }, null, 2)}\n`;
}

function control({ id, name, summary, arch, depends }: Deb, kilobytes: number): string {
  return [
    `Package: ${id}`,
    `Version: ${VERSION}`,
    `Architecture: ${arch}`,
    'Maintainer: 决算公开 <juesuan@localhost>',
    `Installed-Size: ${kilobytes}`,
    ...(depends.length === 0 ? [] : [`Depends: ${depends.join(', ')}`]),
    'Section: misc',
    'Priority: optional',
    `Description: ${name}`,
    ` ${summary}`,
    '',
  ].join('\n');
}

function filled({ id, words }: Deb, text: string): string {
  return Object.entries({ ...words, ID: id }).reduce(
    (all, [key, word]) => all.replaceAll(`@${key}@`, word),
    text,
  );
}

function template(name: string): string {
  return readFileSync(join(TEMPLATES, name), 'utf8');
}

function writeText(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function writeScript(file: string, text: string): void {
  writeText(file, text);
  chmodSync(file, 0o755);
}

/** In kilobytes, as counted by `dpkg`. */
function sizeOf(folder: string): number {
  return Number(execFileSync('du', ['-sk', folder], { encoding: 'utf8' }).split('\t')[0]);
}

/** Id of the edition that runs in the system's browser. */
export const BROWSER_ID = `${APP_ID}.browser`;

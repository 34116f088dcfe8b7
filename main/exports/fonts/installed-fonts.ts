import { execFile } from 'node:child_process';

/**
 * Names of the fonts installed on this PC, in every language they are named in; `null` if the system does not
 * provide them.
 */
export async function installedFonts(
  platform: NodeJS.Platform = process.platform,
): Promise<readonly string[] | null> {
  if (platform !== 'win32') return fontconfigNames(await output('fc-list', ['--format', '%{family}\n']));
  const listed = await Promise.all(REGISTRY_KEYS.map((key) => output('reg', ['query', key])));
  return listed.every((text) => text === null) ? null : registryNames(listed.join('\n'));
}

const FONTS_KEY = 'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Fonts';
const REGISTRY_KEYS = [`HKLM\\${FONTS_KEY}`, `HKCU\\${FONTS_KEY}`];

/** Families from `fc-list`: names of one font in several languages are on one line. */
function fontconfigNames(text: string | null): readonly string[] | null {
  if (text === null) return null;
  return [...new Set(text.split(/[\n,]/).map((name) => name.trim().replaceAll('\\-', '-')))].filter(Boolean);
}

/** Values from the registry's list: `    SimSun & NSimSun (TrueType)    REG_SZ    simsun.ttc`. */
export function registryNames(text: string): readonly string[] {
  const values = [...text.matchAll(/^ {4}(.+?)(?: \([^()]*\))? {4}REG_SZ/gm)].map(([, name = '']) => name);
  return [...new Set(values.flatMap((name) => name.split(' & ')))];
}

/** Returns the output of a program; `null` if it is missing or fails. */
function output(program: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(program, args, { maxBuffer: 20_000_000, timeout: 10_000, windowsHide: true }, (error, text) =>
      resolve(error === null ? text : null),
    );
  });
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGES = /\.(deb|exe|zip|AppImage|tar\.gz)$/;

/**
 * Writes SHA256SUMS beside the packages of a folder, in the format of `sha256sum -c`; returns names and sizes in
 * bytes.
 */
export function writeChecksums(folder: string): readonly { readonly name: string; readonly size: number }[] {
  const names = readdirSync(folder)
    .filter((name) => PACKAGES.test(name))
    .sort();
  const lines = names.map((name) => `${sha256(join(folder, name))}  ${name}\n`);
  writeFileSync(join(folder, 'SHA256SUMS'), lines.join(''));
  return names.map((name) => ({ name, size: statSync(join(folder, name)).size }));
}

function sha256(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

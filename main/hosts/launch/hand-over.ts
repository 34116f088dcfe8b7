import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A page that redirects to an address, in a folder that only the person can read. */
export interface LeadingPage {
  readonly path: string;
  remove(): void;
}

/**
 * Every account of the PC can read command lines (`ps`): the browser is given a file instead, which only the
 * person can read and which redirects to the address.
 */
export function leadTo(address: string): LeadingPage {
  const folder = mkdtempSync(join(tmpdir(), 'juesuan-open-'));
  const path = join(folder, `${randomBytes(6).toString('hex')}.html`);
  writeFileSync(path, pageFor(address), { mode: 0o600, flag: 'wx' });
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function pageFor(address: string): string {
  return [
    '<!doctype html><html lang="zh-CN"><meta charset="utf-8">',
    '<meta name="referrer" content="no-referrer">',
    `<meta http-equiv="refresh" content="0; url=${address}">`,
    `<title>决算公开</title><a href="${address}">打开决算公开</a></html>`,
  ].join('\n');
}

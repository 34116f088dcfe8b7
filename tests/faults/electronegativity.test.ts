import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/root.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { FULL } from './rounds.ts';

const TOOL = '@doyensec/electronegativity';
const VERSION = '1.10.3';

/** Accepted findings, each with a reason; docs/security.md has the same in Chinese. */
const EXPLAINED: Readonly<Record<string, string>> = {
  CSP_GLOBAL_CHECK: 'the policy is in the answer’s headers (content-policy.ts); the tool reads only pages',
  CUSTOM_ARGUMENTS_JS_CHECK: 'the switches take the network away',
  PRELOAD_JS_CHECK: 'the preload script passes on the channels of channels.ts and nothing else',
  AUXCLICK_JS_CHECK: 'Auxclick is off; new windows and navigation are refused anyway',
};

/** The lines of the tool's report. Its exit code means nothing: 0 with findings, 1 without a network. */
function scan(folder: string): readonly string[] {
  const output = join(tempFolder(), 'findings.csv');
  const { version: electron } = JSON.parse(
    readFileSync(join(ROOT, 'node_modules/electron/package.json'), 'utf8'),
  ) as { version: string };
  const args = ['--yes', '-p', `${TOOL}@${VERSION}`, 'electronegativity'];
  spawnSync('npx', [...args, '-i', folder, '-o', output, '-e', electron], {
    cwd: ROOT,
    stdio: 'ignore',
    timeout: 4 * 60_000,
  });
  return readFileSync(output, 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '');
}

/** By the page that explains it, at the end of each line: the tool sometimes overwrites its own file. */
const checkOf = (finding: string) => /\/wiki\/(\w+)/.exec(finding)?.[1] ?? finding;
const wanted = FULL || process.env.CI !== undefined;
if (!wanted) console.warn('跳过 electronegativity：它从 npm 取得，CI 和 npm run faults 中运行');

describe.skipIf(!wanted)('electronegativity', () => {
  it('electronegativity finds nothing unexplained in the Electron shell', { timeout: 5 * 60_000 }, () => {
    const findings = scan(join(ROOT, 'main/hosts/electron'));
    expect(findings.map(checkOf)).toContain('CUSTOM_ARGUMENTS_JS_CHECK');
    expect(findings.filter((finding) => EXPLAINED[checkOf(finding)] === undefined)).toEqual([]);
  });
});

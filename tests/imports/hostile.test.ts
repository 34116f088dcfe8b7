import { execFileSync } from 'node:child_process';
import { readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import commandLine from '#main/hosts/launch/bundle/cli.config';
import { ROOT } from '../support/root.ts';
import { lastingFolder, tempFolder } from '../support/temp-folder.ts';
import { HOSTILE } from './fixtures/hostile.ts';

/** The limits for one file: seconds of work (without other programs'), and memory of the whole process. */
const MOST_WORK_MS = 2000;
const MOST_MB = 300;
const HOOK_MS = 120_000;

interface Outcome {
  readonly message: string | null;
  readonly remarks: readonly string[];
  readonly tables: number;
  readonly milliseconds: number;
  readonly work: number;
  readonly megabytes: number;
  readonly polluted: number;
}

const programs = lastingFolder();

/**
 * The probe and what it starts, bundled into one file each: from source, loading would take longer than most
 * files.
 */
beforeAll(async () => {
  const { build: bundle } = commandLine;
  const rollupOptions = {
    ...bundle?.rollupOptions,
    input: {
      probe: 'tests/imports/probe.ts',
      'import-reader': 'main/imports/apart/reader.ts',
      'import-worker': 'main/imports/apart/worker.ts',
    },
  };
  await build({
    ...commandLine,
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: { ...bundle, outDir: programs, rollupOptions },
  });
  writeFileSync(join(programs, 'package.json'), '{"type":"module"}');
  symlinkSync(join(ROOT, 'node_modules'), join(programs, 'node_modules'));
}, HOOK_MS);

function probe(folder: string, filename: string, bytes: Uint8Array): Outcome {
  const file = join(folder, filename);
  writeFileSync(file, bytes);
  const said = execFileSync(process.execPath, [join(programs, 'probe.js'), file], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return JSON.parse(said) as Outcome;
}

describe('a hostile file costs little and does nothing', () => {
  it.each(HOSTILE)(
    'a hostile file costs little and does nothing: $name',
    ({ filename, bytes, refused, remark }) => {
      const folder = tempFolder();
      const outcome = probe(folder, filename, bytes());
      if (process.env.JUESUAN_TELL === '1')
        console.log(
          `${filename}: ${outcome.milliseconds} ms, work ${outcome.work} ms, ${outcome.megabytes} MB`,
        );
      if (refused === undefined) expect(outcome.message).toBeNull();
      else {
        expect(outcome.message).toMatch(refused);
        expect(outcome.message).toMatch(
          new RegExp(`^“${filename.replace('.', '\\.')}”：[^\\n]*[\\u4e00-\\u9fff][^\\n]*$`),
        );
      }
      if (remark !== undefined) expect(outcome.remarks.join('\n')).toMatch(remark);
      expect(outcome.tables).toBe(0);
      expect(outcome.polluted).toBe(0);
      expect(outcome.work).toBeLessThan(MOST_WORK_MS);
      expect(outcome.megabytes).toBeLessThan(MOST_MB);
      expect(readdirSync(folder)).toEqual([filename]);
    },
  );
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Exported } from '#main/exports/export-request';
import { exportInWorker } from '#main/exports/make/export-in-worker';
import { exportHere } from '#main/exports/make/exporter';
import type { Print } from '#main/exports/pdf/print';
import { DEFAULT_SETTINGS } from '#shared/api/settings';
import { DEFAULT_DISCLOSURE } from '#shared/publication/editions/disclosure';
import { EXPORT_KINDS } from '#shared/publication/editions/kinds';
import { failure, success } from '#shared/result';
import { publishReference } from '../publication/reference.ts';
import { ROOT } from '../support/root.ts';
import { tempFolder } from '../support/temp-folder.ts';

const WORKER = join(ROOT, 'main/exports/make/worker.ts');
const { report, pack } = publishReference();
const request = {
  report,
  pack,
  kinds: ['html', 'json'],
  editions: ['公开版'],
  disclosure: DEFAULT_DISCLOSURE,
  choices: DEFAULT_SETTINGS,
  snapshot: '',
  madeAt: new Date(0),
} as const;
const noPrinter: Print = async () => failure('missing', '没有打印的程序');

function inWorker(entry = WORKER, print = noPrinter, log: (error: unknown) => void = () => undefined) {
  return exportInWorker(entry, print, log);
}

describe('a worker that makes files', () => {
  it('a worker makes the same bytes as the calling thread, and reports which file is next', async () => {
    const told: number[] = [];
    const there = await inWorker()(request, { starting: (index) => told.push(index) });
    const here = await exportHere(noPrinter)(request);
    expect(there?.ok && texts(there.value)).toEqual(here?.ok && texts(here.value));
    expect(told).toEqual([0, 1]);
  });

  it('a worker asks the shell to print and passes its failure on', async () => {
    const pages: string[] = [];
    const print: Print = async (html) => {
      pages.push(html);
      return pages.length < 2 ? success(await onePage()) : failure('missing', '没有打印的程序');
    };
    const made = await inWorker(WORKER, print)({ ...request, kinds: ['html', 'pdf'] });
    expect(made).toEqual(failure('missing', '没有打印的程序'));
    expect(pages).toHaveLength(2);
  });

  it('a worker gives no file of a set if one fails', async () => {
    const made = await inWorker()({ ...request, kinds: EXPORT_KINDS });
    expect(made).toEqual(failure('missing', '没有打印的程序'));
  });

  it('a worker’s defect gives one sentence and is logged', async () => {
    const entry = join(tempFolder(), 'broken.mjs');
    writeFileSync(entry, "throw new RangeError('defect');");
    const logged: unknown[] = [];
    const made = await inWorker(entry, noPrinter, (error) => logged.push(error))(request);
    expect(made).toMatchObject({ ok: false, error: { message: /没有写出任何文件/ } });
    expect(logged).toMatchObject([{ message: 'defect' }]);
  });

  it('a worker whose thread ends gives an answer', async () => {
    const entry = join(tempFolder(), 'ends.mjs');
    writeFileSync(entry, 'process.exit(3);');
    expect(await inWorker(entry)(request)).toMatchObject({ ok: false });
  });

  it('a worker ends at once when told to stop, and gives nothing', async () => {
    const entry = join(tempFolder(), 'endless.mjs');
    writeFileSync(entry, 'while (true);');
    const stop = new AbortController();
    const making = inWorker(entry)(request, { signal: stop.signal });
    setTimeout(() => stop.abort(), 50);
    expect(await making).toBeNull();
    expect(await inWorker(entry)(request, { signal: stop.signal })).toBeNull();
  });
});

function texts({ files }: Exported): readonly string[] {
  return files.map(({ bytes }) => Buffer.from(bytes).toString());
}

async function onePage(): Promise<Uint8Array> {
  const { PDFDocument } = await import('pdf-lib');
  const document = await PDFDocument.create();
  document.addPage();
  return document.save();
}

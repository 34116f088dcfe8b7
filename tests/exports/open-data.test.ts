import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { exportHere } from '#main/exports/make/exporter';
import { csv } from '#main/exports/open-data/csv';
import { placeCells } from '#main/exports/place-cells';
import { DEFAULT_SETTINGS } from '#shared/api/settings';
import { parseAmount } from '#shared/money/amount';
import { DEFAULT_DISCLOSURE } from '#shared/publication/editions/disclosure';
import { failure } from '#shared/result';
import { publishReference } from '../publication/reference.ts';
import { gridsOf } from './read-back.ts';

const reference = publishReference();
const made = await exportHere(async () => failure('missing', 'nothing is printed here'))({
  report: reference.report,
  pack: reference.pack,
  kinds: ['data'],
  editions: ['公开版'],
  choices: DEFAULT_SETTINGS,
  disclosure: DEFAULT_DISCLOSURE,
  snapshot: '',
  madeAt: new Date(0),
});
if (made === null || !made.ok) throw new Error('no open data');
const files = new Map(made.value.files.map(({ path, bytes }) => [path ?? '', Buffer.from(bytes)]));

interface Described {
  readonly resources: readonly {
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
    readonly schema: { readonly fields: readonly { readonly name: string; readonly type: string }[] };
  }[];
}
const described = JSON.parse(files.get('datapackage.json')?.toString() ?? '') as Described;

/** Reads CSV according to RFC 4180. */
function readCsv(bytes: Buffer): readonly (readonly string[])[] {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const rows = [...text.matchAll(/((?:"(?:[^"]|"")*"|[^\r\n"])*)\r\n/g)].map(([, line = '']) => line);
  return rows.map((line) =>
    [...`,${line}`.matchAll(/,("(?:[^"]|"")*"|[^,]*)/g)].map(([, field = '']) =>
      field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field,
    ),
  );
}

describe('open data', () => {
  it('open data has every form twice, in 元 and 万元, and each file matches datapackage.json', () => {
    expect(described.resources).toHaveLength(18);
    expect([...files.keys()].sort()).toEqual(
      [...described.resources.map(({ path }) => path), 'datapackage.json'].sort(),
    );
    for (const { path, bytes, hash, schema } of described.resources) {
      const file = files.get(path) ?? Buffer.alloc(0);
      expect(file.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
      expect([file.length, `sha256:${createHash('sha256').update(file).digest('hex')}`]).toEqual([
        bytes,
        hash,
      ]);
      const [head, ...rows] = readCsv(file);
      const names = schema.fields.map(({ name }) => name);
      expect(head, path).toEqual(names);
      expect(new Set(names).size, path).toBe(names.length);
      for (const row of rows) {
        expect(row, path).toHaveLength(names.length);
        for (const [column, text] of row.entries()) {
          if (schema.fields[column]?.type === 'number') expect(text, path).toMatch(/^(-?\d+\.\d{2,6})?$/);
        }
      }
    }
  });

  it.each(['元', '万元'] as const)('has every figure of every form in %s, to the 分', (unit) => {
    for (const grid of gridsOf(reference)) {
      const file = files.get(`${unit}/${grid.id}.csv`);
      if (file === undefined) continue;
      const [, ...rows] = readCsv(file);
      for (const [index, cells] of placeCells(grid.body, grid.widths.length).entries()) {
        for (const { cell, column } of cells) {
          const text = rows[index]?.[column] ?? '';
          if (cell.source === undefined) expect(text, grid.id).toBe(cell.text);
          else {
            const value = reference.computed.cells.get(cell.source)?.value ?? null;
            expect(parseAmount(text, unit), cell.source).toEqual({ ok: true, value });
          }
        }
      }
    }
  });

  it('open data escapes words that look like formulas, and commas, quotes and line ends', () => {
    const rows = [['=1+1', '+a', '@b', '-c', '-1.50', 'a,b', '"q"', '一\n二', ' x']];
    expect(readCsv(Buffer.from(csv(rows)).subarray(0))[0]).toEqual([
      "'=1+1",
      "'+a",
      "'@b",
      "'-c",
      '-1.50',
      'a,b',
      '"q"',
      '一\n二',
      ' x',
    ]);
  });
});

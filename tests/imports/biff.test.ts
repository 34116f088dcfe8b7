import { read } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { cellsOnly } from '#main/imports/formats/excel/biff';

const GLOBALS = 0x0005;
const SHEET = 0x0010;
const EXCEL_97 = 0x0600;

function record(id: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([words(id, body.length), body]);
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [at, value] of values.entries()) bytes.writeUInt16LE(value, 2 * at);
  return bytes;
}

function figure(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
}

const begin = (version: number, kind: number) => record(0x0809, words(version, kind, 0, 0, 0, 0, 0, 0));
const end = record(0x000a);

/** A sheet `a` with a formula in A1 with the given tokens, and what follows it. */
function workbook(tokens: Buffer, version = EXCEL_97, ...more: readonly Buffer[]): Buffer {
  const head = begin(version, GLOBALS);
  const name = record(0x0085, words(0, 0, 0), Buffer.from([1, 0, 0x61]));
  name.writeUInt32LE(head.length + name.length + end.length, 4);
  const cell = words(0, 0, 0);
  const formula = record(0x0006, cell, figure(12.5), words(0, 0, 0, tokens.length), tokens);
  return Buffer.concat([head, name, end, begin(version, SHEET), formula, ...more, end]);
}

/** A number's token, truncated: SheetJS reads past its end and refuses the whole file. */
const DAMAGED = Buffer.from([0x1f, 0, 0]);

describe('the cells of an old workbook', () => {
  it('the result of a formula with damaged tokens is kept', () => {
    const cells = cellsOnly(workbook(DAMAGED));
    const sheet = read(cells, { type: 'buffer', cellFormula: true }).Sheets.a;
    expect(sheet?.A1).toMatchObject({ t: 'n', v: 12.5 });
    expect(sheet?.A1?.f).toBeDefined();
  });

  it('names, shared formulas, and everything else that is not a cell are removed', () => {
    const shared = record(0x04bc, words(0, 0, 0, DAMAGED.length), DAMAGED);
    const name = record(0x0018, words(0, 0, DAMAGED.length, 0, 0, 0, 0), DAMAGED);
    const stream = workbook(DAMAGED, EXCEL_97, shared, name);
    const cells = cellsOnly(stream);
    expect(cells?.length).toBe(stream.length);
    expect(read(cells, { type: 'buffer' }).Sheets.a?.A1).toMatchObject({ v: 12.5 });
  });

  it('a version with other record layouts gives no cells', () => {
    expect(cellsOnly(workbook(DAMAGED, 0x0200))).toBeNull();
  });

  it('a formula that ends before its tokens gives no cells: SheetJS would never stop reading it', () => {
    expect(cellsOnly(workbook(DAMAGED).subarray(0, -10))).toBeNull();
    const short = record(0x0006, words(0, 0, 0), figure(12.5), Buffer.alloc(7));
    expect(cellsOnly(Buffer.concat([begin(EXCEL_97, SHEET), short, end]))).toBeNull();
  });
});

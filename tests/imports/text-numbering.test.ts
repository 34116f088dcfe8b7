// Copied text whose 行次 are not those of the form: its lines are not read as others.
import { expect, it } from 'vitest';
import { recognise } from '#shared/imports/document/recognise';
import { findTable } from '#shared/tables/find-table';
import { defaultPack } from '../support/cases.ts';

const pack = defaultPack();
const spending = findTable(pack, '公开01').blocks[1]?.rows;
const lines = spending?.kind === 'lines' ? spending.lines : [];
const [first = 0, last = 0] = [lines[0]?.number, lines.at(-1)?.number];

function read(shift: number) {
  const body = Array.from({ length: last - first + 1 }, (_, at) => {
    const line = lines.find(({ number }) => number === first + at);
    return line === undefined ? `${first + at - shift}` : `${line.label} ${line.number - shift} 1.00`;
  });
  const text = ['收入支出决算总表', '单位：万元', '项目 行次 决算数', '栏次 1', ...body];
  const blocks = text.map((each) => ({ kind: 'paragraph' as const, text: each, page: null }));
  const { document } = recognise([{ file: '总表.txt', kind: 'text', blocks, remarks: [] }], pack);
  return document.tables[0]?.read;
}

it('reads lines that are numbered as in the form', () => {
  expect(read(0)?.rows.length).toBe(lines.length);
});

it('reads none that are numbered otherwise, and says so', () => {
  expect(read(1)?.rows).toEqual([]);
  expect(read(1)?.problems[0]?.message).toContain('行次');
});

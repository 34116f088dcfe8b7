// A document is read again with the free forms of its place: what they do not touch is read once.
import { expect, it } from 'vitest';
import { type KeptDocument, readByForms } from '#shared/imports/document/read-document';
import { KeptWork } from '#shared/imports/table/kept-work';
import { findPack } from '#shared/packs/built-in/index';
import { isFreeTable } from '#shared/tables/address';
import { drawDepartment } from './layouts/department.ts';
import { LAYOUTS } from './layouts/layouts.ts';
import { printDocument, printedSource } from './layouts/print.ts';

const pack = findPack('beijing-2024');
const layout = LAYOUTS.find(({ id }) => id === '北京-收支');
if (pack === null || layout === undefined) throw new RangeError('no pack or no layout');
const files = [printedSource(printDocument(drawDepartment(41, 'exact'), layout))];
const standard = pack.tables.filter(({ id }) => !isFreeTable(id));

it('a further reading takes over the forms of the first, and is equal to one from the start', () => {
  const kept: KeptDocument = new KeptWork(files);
  const first = readByForms(files, pack, standard, new Map(), kept);
  const second = readByForms(files, pack, pack.tables, new Map(), kept);
  expect(second).toEqual(readByForms(files, pack, pack.tables));
  expect(second.tables.some(({ read }) => isFreeTable(read.id))).toBe(true);
  const again = first.tables.filter(({ read }) => second.tables.some((table) => table.read === read));
  // one printed twice is joined again
  const twins = new Set(first.twins.map(({ read }) => read.id));
  const once = first.tables.filter(({ read }) => !twins.has(read.id));
  expect(once.length).toBeGreaterThan(6);
  expect(again).toEqual(once);
});

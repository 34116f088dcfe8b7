import { expect, it } from 'vitest';
import { placeIn, placeNamed, proposePack } from '#shared/packs/propose';

const pack = (id: string, year: number, place: string) => ({ id, title: id, year, place });
const PACKS = [
  pack('henan-2023', 2023, '河南省'),
  pack('national-2024', 2024, ''),
  pack('national-2025', 2025, ''),
  pack('shanghai-2024', 2024, '上海市'),
  pack('普陀-2024', 2024, '上海市普陀区'),
];

it.each([
  ['上海市普陀区财政局', '上海市普陀区'],
  ['上海市静安区财政局', '上海市'],
  ['上海静安区财政局', '上海市'],
  ['河南省财政厅', '河南省'],
  ['某部', ''],
])('%s is in “%s”', (name, place) => {
  expect(placeIn(name, PACKS)).toBe(place);
});

it.each([
  ['普陀-2024', 2024, '上海市普陀区'],
  ['shanghai-2024', 2024, '上海市'],
  ['shanghai-2024', 2026, '上海市'],
  ['henan-2023', 2022, '河南省'],
  ['national-2024', 2024, ''],
  ['national-2025', 2027, ''],
  ['national-2024', 2024, '江苏省'],
])('%s is proposed for %i in “%s”', (id, year, place) => {
  expect(proposePack(PACKS, year, place)).toBe(id);
});

it.each([
  ['上海市普陀区财政局', '上海市普陀区'],
  ['上海市普陀区市场监督管理局', '上海市普陀区'],
  ['河南省郑州市中原区教育局', '河南省郑州市中原区'],
  ['示例县市场监督管理局', '示例县'],
  ['中共示例委员会', ''],
  ['市场监督管理局', ''],
])('the name %s begins with the region “%s”', (name, place) => {
  expect(placeNamed(name)).toBe(place);
});

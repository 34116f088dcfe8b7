// The name of another department above one table, whichever it is: nothing else in the document is wrong.
import { expect, it } from 'vitest';
import { drawDepartment } from './department.ts';
import { paragraphAt, withParagraph } from './errors/planted.ts';
import { LAYOUTS } from './layouts.ts';
import { printDocument, printedSource } from './print.ts';
import { alarms, findingsOf, readFile } from './read.ts';

const OTHER = '东港市海洋渔业局';

it.each(['北京-收支', '四川', '云南'])('layout %s: the name above each table is compared', (id) => {
  const layout = LAYOUTS.find((each) => each.id === id);
  if (layout === undefined) throw new RangeError(`no layout ${id}`);
  const document = printDocument(drawDepartment(41, 'exact'), layout);
  const { name } = document.department;
  const lines = document.forms
    // tables on performance and by units bear the names of single units
    .filter(({ form }) => form !== '绩效' && form !== '分单位')
    .map(({ block }) => block - 1)
    .filter((block) => document.blocks[block]?.kind === 'paragraph')
    .filter((block) => paragraphAt(document, block).includes(name));
  expect(lines.length).toBeGreaterThan(8);
  for (const block of lines) {
    const changed = withParagraph(document, block, paragraphAt(document, block).replaceAll(name, OTHER));
    const said = alarms(findingsOf(readFile(printedSource(changed)))).map(({ rule, actual }) => [
      rule,
      actual,
    ]);
    expect(said, paragraphAt(document, block - 1)).toEqual([['表头', OTHER]]);
  }
});

// Prints how well the program reads the documents as files. From the root of the repository:
// node tests/imports/layouts/files-report.ts [layout …] [--formats html,docx,pdf] [--seed 1] [--keep folder]
// [--all]
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readApart } from '#main/imports/apart/read-apart';
import { compareTables, shown } from './compare.ts';
import { drawDepartment } from './department.ts';
import { hasOffice } from './files/office.ts';
import { type FileFormat, fileOf, OFFICE_FORMATS, OWN_FORMATS } from './files.ts';
import { LAYOUTS } from './layouts.ts';
import { type PrintedDocument, printDocument } from './print.ts';
import { alarms, findingsOf, readFile } from './read.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    formats: { type: 'string', default: [...OWN_FORMATS, ...OFFICE_FORMATS].join(',') },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
    all: { type: 'boolean', default: false },
  },
});

const office = await hasOffice();
for (const layout of LAYOUTS.filter(({ id }) => positionals.length === 0 || positionals.includes(id))) {
  const seed = Number(values.seed);
  const printed = printDocument(drawDepartment(seed, seed % 2 === 0 ? 'wan' : 'exact'), layout);
  for (const format of values.formats.split(',') as FileFormat[])
    if (office || OWN_FORMATS.some((each) => each === format)) await measure(printed, format);
}

async function measure(printed: PrintedDocument, format: FileFormat): Promise<void> {
  const made = await fileOf(printed, format);
  const name = `${printed.layout.id} ${format}`;
  if (values.keep !== undefined) {
    await mkdir(values.keep, { recursive: true });
    await writeFile(join(values.keep, `${printed.layout.id}-${format}-${made.filename}`), made.bytes);
  }
  const read = await readApart()([made]);
  if (!read.ok) {
    console.log(`${name}：不收：${read.error.message}`);
    return;
  }
  const [file] = read.value;
  if (file === undefined) throw new RangeError('one file in, none out');
  const reading = readFile(file);
  const { right, differences } = compareTables(printed.truth, reading.document);
  const of = (kind: string) => differences.filter((each) => each.kind === kind).length;
  const said = alarms(findingsOf(reading));
  console.log(
    `${name}：读对 ${right}，读错 ${of('wrong')}，漏读 ${of('missing')}，多读 ${of('invented')}，误报 ${said.length}`,
  );
  const most = values.all ? differences.length : 2;
  for (const difference of differences.slice(0, most)) console.log(`  ${shown(difference)}`);
  for (const { rule, message } of said.slice(0, values.all ? said.length : 2))
    console.log(`  ${rule}：${message.slice(0, 160)}`);
}

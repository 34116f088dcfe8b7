import { read, write } from '@e965/xlsx';
import JSZip from 'jszip';
import { writeWord } from '#main/exports/docx/write-word';
import { WORKING } from '#shared/publication/editions/edition';
import { publish } from '#shared/publication/publish';
import { Painter, paintedPdf } from '../imports/fixtures/pdf-painter.ts';
import { paper } from '../imports/fixtures/shapes.ts';
import { toXlsx } from '../imports/fixtures/workbook.ts';
import { readCase, SAMPLE } from '../support/cases.ts';

/** Longer sections would make each case slow. */
const SHORT = 3000;

/** A small valid file of each kind, before it is damaged. */
export async function wholeFiles() {
  const xlsx = Buffer.from(await toXlsx(paper('公开05')));
  const xls = Buffer.from(write(read(xlsx, { type: 'buffer' }), { type: 'buffer', bookType: 'biff8' }));
  return { xlsx, xls, docx: await word(), pdf: pdf() };
}

/** Two pages with a table and text each, with unpacked streams so that damage reaches their content. */
function pdf(): Buffer {
  const rows = [
    ['项目', '合计', '基本支出'],
    ['教育支出', '1,234.56', '1,000.00'],
  ];
  const page = () =>
    new Painter().text(72, 80, '支出决算表').table([72, 200, 300, 400], [100, 120, 140], rows);
  return paintedPdf([page(), page()]);
}

/** The shorter sections of the sample, with the record of their origin. */
async function word(): Promise<Buffer> {
  const { pack, report, computed } = readCase(SAMPLE);
  const publication = publish(pack, report, computed, { numbers: true });
  const sections = publication.sections.filter((each) => JSON.stringify(each).length < SHORT);
  const origin = { report: report.id, pack: pack.id, snapshot: '0' };
  return Buffer.from(await writeWord({ ...publication, sections }, { origin }, WORKING));
}

/** The parts of a zip file that are text. */
export async function textParts(zip: Buffer): Promise<readonly { name: string; content: string }[]> {
  const { files } = await JSZip.loadAsync(zip);
  const parts = Object.values(files).filter(({ name }) => /\.(xml|rels)$/.test(name));
  return Promise.all(parts.map(async (part) => ({ name: part.name, content: await part.async('string') })));
}

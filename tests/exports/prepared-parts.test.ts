import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { writeWord } from '#main/exports/docx/write-word';
import { workbookParts } from '#main/exports/xlsx/book/workbook-parts';
import { writeExcel } from '#main/exports/xlsx/write-excel';
import { compute } from '#shared/compute/compute';
import { FINAL, WORKING } from '#shared/publication/editions/edition';
import { type PublishOptions, publish } from '#shared/publication/publish';
import type { Report } from '#shared/report/report';
import { REFERENCE, readCase, SAMPLE } from '../support/cases.ts';

const { pack, report } = readCase(REFERENCE);
const computed = compute(pack, report);

async function partsOf(bytes: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const { files } = await JSZip.loadAsync(bytes);
  const read = Object.entries(files).map(async ([name, file]) => [name, await file.async('string')] as const);
  return Object.fromEntries(await Promise.all(read));
}

describe('parts written as prepared XML', () => {
  const book = { pack, report, computed, publication: publish(pack, report, computed) };

  it.each([FINAL, WORKING])(
    'exceljs reads the workbook, and writes the same cells ($edition)',
    async (marks) => {
      const bytes = await writeExcel(book, marks);
      const again = new ExcelJS.Workbook();
      await again.xlsx.load(bytes as never);
      const theirs = await workbookParts(again);
      const ours = await partsOf(bytes);
      // exceljs does not read an empty text as the result of a formula
      const cells = (xml: unknown) =>
        /<sheetData>.*<\/sheetData>/s
          .exec(String(xml))?.[0]
          .replace(/ t="str"(><f>[^<]*<\/f>)<v><\/v>/g, '$1');
      for (const name of Object.keys(ours).filter((each) => /worksheets\/sheet\d+\.xml$/.test(each)))
        expect(cells(ours[name]), name).toBe(cells(theirs.get(name)));
      expect(ours['xl/sharedStrings.xml']).toBe(theirs.get('xl/sharedStrings.xml'));
    },
  );

  it('a public workbook is the same from its tables alone', async () => {
    const tables = { ...book, publication: publish(pack, report, computed, { tablesOnly: true }) };
    expect(await partsOf(await writeExcel(tables, FINAL))).toEqual(
      await partsOf(await writeExcel(book, FINAL)),
    );
  });
});

describe('the frame of a Word file, used again', () => {
  const wordOf = async (of: Report, options: PublishOptions = { charts: true, numbers: true }) =>
    partsOf(await writeWord(publish(pack, of, compute(pack, of), options)));

  it('another report has its own words and figures in every part', async () => {
    const first = await wordOf(report);
    const name = '示例市 <示例> & “示例”局';
    const second = await wordOf({ ...report, 部门: name, 年度: report.年度 });
    expect(Object.keys(second)).toEqual(Object.keys(first));
    for (const [part, xml] of Object.entries(second)) {
      if (part.startsWith('word/embeddings')) continue;
      if (part !== 'word/document.xml') expect(xml, part).not.toContain(report.部门);
      expect(xml, part).not.toMatch(/⟦|⟧/);
    }
    expect(second['docProps/core.xml']).toContain(
      '<dc:creator>示例市 &lt;示例&gt; &amp; “示例”局</dc:creator>',
    );
    const again = await wordOf(report);
    expect(timeless(again)).toEqual(timeless(first));
  });

  it('each chart has its own figures, in the drawing and in its workbook', async () => {
    const sample = readCase(SAMPLE);
    const first = await wordOf(report);
    const parts = await wordOf(sample.report);
    for (const written of [first, parts]) {
      const charts = Object.keys(written).filter((each) => /charts\/chart\d+\.xml$/.test(each));
      expect(charts.length).toBeGreaterThan(1);
      for (const chart of charts) {
        const figures = [...(written[chart] ?? '').matchAll(/<c:v>(-?\d+(?:\.\d+)?)<\/c:v>/g)].map(
          ([, v]) => v,
        );
        expect(figures.length).toBeGreaterThan(1);
        expect(figures.every((each) => Number(each) < 1_000_000_000)).toBe(true);
      }
    }
  });

  it('a public file does not show whether the sources of its numbers were looked up', async () => {
    const traced = await wordOf(report);
    expect(timeless(await wordOf(report, { charts: true, numbers: 'apart' }))).toEqual(timeless(traced));
  });
});

/** Without the time of writing, which is also in the archives inside. */
function timeless(parts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const kept = Object.entries(parts).filter(([name]) => !name.startsWith('word/embeddings'));
  return Object.fromEntries(kept.map(([name, xml]) => [name, xml.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '')]));
}

// P11, P15: forms that fit on one page are on one page, which they fill in Excel, and pictures of charts keep their
// shape, with every page preset.
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { writeWord } from '#main/exports/docx/write-word';
import { writeExcel } from '#main/exports/xlsx/write-excel';
import { FINAL } from '#shared/publication/editions/edition';
import { PAGE_PRESETS } from '#shared/publication/presets/pages';
import { publish } from '#shared/publication/publish';
import { publishReference } from '../publication/reference.ts';
import { readCase, SAMPLE } from '../support/cases.ts';
import { pagesOf } from './lines/borders.ts';
import { announceMissing, HAS_LIBREOFFICE, inTempFolder, savedAs } from './office.ts';
import { listedPages } from './word-contents.ts';
import { wordPart } from './word-text.ts';

const { pack, report, computed } = readCase(SAMPLE);
const sample = publish(pack, report, computed, { charts: true });
const presets = Object.values(PAGE_PRESETS);

describe.each(presets.map((page) => ({ page, id: page.id })))('a Word file with $id', ({ page }) => {
  it.each([
    ['the reference', publishReference().publication],
    ['the sample', sample],
  ] as const)('公开01 and 公开04 of %s are on one page each', async (_, publication) => {
    const listed = await listedPages(await writeWord(publication, { page }));
    const forms = listed.filter(({ text }) => /决算(总|明细)?表$/.test(text)).map((each) => each.page);
    const [first = 0, second = 0, , fourth = 0, fifth = 0] = forms.slice(-9);
    expect(forms.length).toBeGreaterThanOrEqual(9);
    expect([second - first, fifth - fourth]).toEqual([1, 1]);
  });

  it('pictures of charts are neither squeezed nor stretched', async () => {
    const made = await writeWord(sample, { page, chartPictures: true });
    const { files } = await JSZip.loadAsync(made);
    const relations = await wordPart(made, 'word/_rels/document.xml.rels');
    const drawings = (await wordPart(made, 'word/document.xml')).matchAll(
      /<wp:extent cx="(\d+)" cy="(\d+)".*?r:embed="(\w+)"/gs,
    );
    const shapes = await Promise.all(
      [...drawings].map(async ([, width, height, id]) => {
        const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`).exec(
          relations,
        );
        const png = await files[`word/${target?.[1] ?? target?.[2]}`]?.async('nodebuffer');
        if (png === undefined) throw new Error(`no picture ${id}`);
        return Number(width) / Number(height) / (png.readUInt32BE(16) / png.readUInt32BE(20));
      }),
    );
    expect(shapes).toHaveLength(4);
    for (const shape of shapes) expect(shape).toBeCloseTo(1, 2);
  });
});

announceMissing('Excel 的表是否占满页面');

/** The shares of a page that its table takes, across and from the top, by sheet. */
async function filled(of: Parameters<typeof writeExcel>[0]): Promise<readonly (readonly [number, number])[]> {
  const bytes = await writeExcel(of, FINAL);
  const pages = await inTempFolder(async (folder) => pagesOf(await savedAs(bytes, 'xlsx', 'pdf', folder)));
  return pages.map(({ rules, width, height }) => {
    const ends = (level: boolean) => rules.filter((rule) => rule.level === level).map(({ at }) => at);
    const [across, down] = [ends(false), ends(true)];
    return [(Math.max(...across) - Math.min(...across)) / width, Math.max(...down) / height];
  });
}

it.skipIf(!HAS_LIBREOFFICE)(
  'a form of Excel with many rows fills its page, also where the PC has other fonts',
  { timeout: 120_000 },
  async () => {
    const [[across = 0, down = 0] = []] = await filled(publishReference());
    expect(across).toBeGreaterThan(0.8);
    expect(down).toBeGreaterThan(0.8);
  },
);

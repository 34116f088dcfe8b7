// Forms that fit on one page are on one page, and pictures of charts keep their shape, with every page preset.
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { writeWord } from '#main/exports/docx/write-word';
import { PAGE_PRESETS } from '#shared/publication/presets/pages';
import { publish } from '#shared/publication/publish';
import { publishReference } from '../publication/reference.ts';
import { readCase, SAMPLE } from '../support/cases.ts';
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

import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { writeWord } from '#main/exports/docx/write-word';
import { publish } from '#shared/publication/publish';
import { readCase, SAMPLE } from '../support/cases.ts';
import { LATIN, subsetFont } from '../support/make-fonts.ts';
import { validateForAll } from './office.ts';
import { wordPart } from './word-text.ts';

it('the Word file embeds the letters and figures that it was measured with', async () => {
  const { pack, report, computed } = readCase(SAMPLE);
  const file = await writeWord(publish(pack, report, computed, { charts: false, numbers: true }), {});
  const [, id = '', key = ''] =
    /<w:font w:name="Times New Roman">.*?<w:embedRegular[^>]* r:id="([^"]+)" w:fontKey="\{([^}]+)\}"\/>/s.exec(
      await wordPart(file, 'word/fontTable.xml'),
    ) ?? [];
  const relations = await wordPart(file, 'word/_rels/fontTable.xml.rels');
  const [, target = ''] = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(relations) ?? [];
  const archive = await JSZip.loadAsync(file);
  const font = Buffer.from((await archive.file(`word/${target}`)?.async('uint8array')) ?? []);
  // as readers do it according to ECMA-376: the key from its end, over the first 32 bytes
  const bytes = Buffer.from(key.replaceAll('-', ''), 'hex').reverse();
  for (let at = 0; at < 32; at++) font[at] = (font[at] ?? 0) ^ (bytes[at % 16] ?? 0);
  expect(font.equals(subsetFont(LATIN))).toBe(true);
  expect(await validateForAll(file, 'font.docx')).toEqual([]);
});

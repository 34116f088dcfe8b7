import { Document, type IParagraphStyleOptions, Packer } from 'docx';
import { font, styles } from '#main/exports/docx/write/styles';
import { changePart, type Parts } from '#main/exports/office-package/parts';
import type { FontPreset } from '#shared/publication/presets/fonts';
import type { PagePreset } from '#shared/publication/presets/pages';
import { type Blanks, withoutTimes } from './blanks.ts';
import { chartParagraph } from './chart.ts';
import { type RunLook, withLooks } from './looks.ts';
import { filledParts, type OpenParts, openParts } from './open-parts.ts';
import { placeholder } from './placeholders.ts';
import { type SectionSpec, wordSection } from './sections.ts';
import { addSettings } from './settings.ts';

/** All that the docx library writes: plain data, with blanks for the words and figures of one document. */
export interface FrameSpec {
  readonly title: string;
  readonly author: string;
  readonly description: string;
  readonly page: PagePreset;
  readonly fonts: FontPreset;
  /** By the ids of our styles. */
  readonly looks: readonly (readonly [string, RunLook])[];
  readonly cellStyles: readonly IParagraphStyleOptions[];
  readonly sections: readonly SectionSpec[];
}

type Pictures = ReadonlyMap<string, Uint8Array>;

/** Frames hardly differ from report to report. */
const MOST_KEPT = 20;
const kept = new Map<string, Promise<OpenParts>>();

/**
 * The package with everything except its text. The library writes a frame once, with blanks, for all documents that
 * differ only in words and figures; one with pictures is written anew.
 */
export async function frameOf(spec: FrameSpec, blanks: Blanks, pictures: Pictures): Promise<Parts> {
  return filledParts(await openFrame(spec, pictures), blanks);
}

function openFrame(spec: FrameSpec, pictures: Pictures): Promise<OpenParts> {
  if (pictures.size > 0) return openParts(writeFrame(spec, pictures));
  const key = JSON.stringify(spec);
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const frame = openParts(writeFrame(spec, pictures));
  kept.set(key, frame);
  return frame;
}

function writeFrame(
  { sections, page, fonts, looks, cellStyles, author, ...words }: FrameSpec,
  pictures: Pictures,
): Parts {
  let stretches = 0;
  const document = new Document({
    ...words,
    creator: author,
    lastModifiedBy: author,
    evenAndOddHeaderAndFooters: true,
    styles: withLooks(styles(page, fonts, cellStyles), new Map(looks), font),
    sections: sections.map((section, index) => {
      const children = section.parts.map((part) =>
        part === 'stretch' ? placeholder(stretches++) : chartParagraph(part, pictures),
      );
      return wordSection(section, sections[index - 1], { page, fonts, children });
    }),
  });
  // like its own `pack`, which would also zip them
  // biome-ignore lint/complexity/useLiteralKeys: the library keeps it private
  const parts: Parts = new Map(Packer['compiler'].compile(document));
  addSettings(parts, fonts);
  changePart(parts, 'docProps/core.xml', withoutTimes);
  return parts;
}

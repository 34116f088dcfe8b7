import { type Document, Packer } from 'docx';
import { changePart, type Parts, readPart } from '#main/exports/office-package/parts';
import { writePackage } from '#main/exports/office-package/write-package';
import type { Marks } from '#shared/publication/editions/edition';
import { type FontPreset, otherNames } from '#shared/publication/presets/fonts';
import type { Manifest } from '#shared/publication/trace/manifest';
import { embedLatinFonts } from './embedded-font.ts';
import { addManifest } from './manifest.ts';
import { addMarks } from './marks.ts';
import { fillPlaceholders } from './placeholders.ts';
import { setTypography } from './typography.ts';

const DOCUMENT = 'word/document.xml';

/** The package with everything except its text: what the docx library wrote, and what it has no option for. */
export function frameOf(document: Document, fonts: FontPreset): Parts {
  // like its own `pack`, which would also zip them
  // biome-ignore lint/complexity/useLiteralKeys: the library keeps it private
  const parts: Parts = new Map(Packer['compiler'].compile(document));
  changePart(parts, 'word/fontTable.xml', (xml) => withOtherNames(xml, fonts));
  changePart(parts, 'word/styles.xml', withExactDistances);
  setTypography(parts);
  embedLatinFonts(parts);
  changePart(parts, 'docProps/core.xml', (xml) =>
    xml.replace(/<dc:description>/, '<dc:language>zh-CN</dc:language>$&'),
  );
  return parts;
}

/** One edition of the file: `prepared` contains the XML of each placeholder. */
export async function finish(
  frame: Parts,
  of: {
    readonly prepared: (key: number) => Iterable<string>;
    /** In the working edition only. */
    readonly manifest: Manifest | null;
    readonly marks: Marks;
  },
): Promise<Uint8Array> {
  const parts = new Map(frame);
  const { marks, manifest, prepared } = of;
  if (manifest !== null && marks.edition === '工作底稿') addManifest(parts, manifest);
  const document = addMarks(parts, readPart(parts, DOCUMENT), marks);
  return writePackage(parts, DOCUMENT, fillPlaceholders(document, prepared));
}

/**
 * No gap between Chinese characters and letters or digits, because programs differ in its width and so in line
 * breaks. Nothing snaps to the grid, whose pitch is that of the lines.
 */
function withExactDistances(xml: string): string {
  return xml.replace(
    '<w:pPrDefault><w:pPr>',
    '$&<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>',
  );
}

function withOtherNames(xml: string, { fonts }: FontPreset): string {
  const named = [...new Set(Object.values(fonts))].map((name) => {
    const others = otherNames(name).join(',');
    return `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/></w:font>`;
  });
  return xml.replace(/(<w:fonts[^>]*?)\/>$/, `$1>${named.join('')}</w:fonts>`);
}

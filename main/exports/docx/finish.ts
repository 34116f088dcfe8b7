import JSZip from 'jszip';
import { writePackage } from '#main/exports/write-package';
import type { Marks } from '#shared/publication/editions/edition';
import { type FontPreset, otherNames } from '#shared/publication/presets/fonts';
import type { Manifest } from '#shared/publication/trace/manifest';
import { editionText } from './edition.ts';
import { addManifest } from './manifest.ts';
import { addMarks } from './marks.ts';
import { changePart } from './package-parts.ts';
import { fillPlaces } from './place.ts';
import type { LaidOutTable } from './table/rows.ts';
import { tableXml } from './table/xml.ts';
import { contentsByLevel, setTypography } from './typography.ts';

const DOCUMENT = 'word/document.xml';

/**
 * Adds what the docx library has no option for, or no room: the running text, the tables, the manifest, the
 * fonts' other names.
 */
export async function finish(
  bytes: Uint8Array,
  of: {
    readonly pieces: readonly (LaidOutTable | string)[];
    readonly fonts: FontPreset;
    /** Stands in the working edition only. */
    readonly manifest: Manifest | null;
    readonly marks: Marks;
  },
): Promise<Uint8Array> {
  const archive = await JSZip.loadAsync(bytes);
  const document = await archive.file(DOCUMENT)?.async('string');
  if (document === undefined) throw new Error('the package has no document');
  await changePart(archive, 'word/fontTable.xml', (xml) => withOtherNames(xml, of.fonts));
  await changePart(archive, 'word/styles.xml', withoutAutomaticSpace);
  await setTypography(archive);
  await changePart(archive, 'docProps/core.xml', (xml) =>
    xml.replace(/<dc:description>/, '<dc:language>zh-CN</dc:language>$&'),
  );
  const { marks, manifest } = of;
  if (manifest !== null && marks.edition === '工作底稿') await addManifest(archive, manifest);
  const pieces = of.pieces.map((piece) =>
    typeof piece === 'string' ? editionText(piece, marks.edition) : tableXml(piece),
  );
  return writePackage(
    archive,
    DOCUMENT,
    fillPlaces(await addMarks(archive, contentsByLevel(document), marks), pieces),
  );
}

/** No room between Chinese characters and letters or digits: programs differ in how much, and so in where lines end. */
function withoutAutomaticSpace(xml: string): string {
  return xml.replace('<w:pPrDefault><w:pPr>', '$&<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>');
}

function withOtherNames(xml: string, { fonts }: FontPreset): string {
  const named = [...new Set(Object.values(fonts))].map((name) => {
    const others = otherNames(name).join(',');
    return `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/></w:font>`;
  });
  return xml.replace(/(<w:fonts[^>]*?)\/>$/, `$1>${named.join('')}</w:fonts>`);
}

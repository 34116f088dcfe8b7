import { changePart, type Parts } from '#main/exports/office-package/parts';
import { type FontPreset, otherNames } from '#shared/publication/presets/fonts';
import { embedLatinFonts } from './embedded-font.ts';
import { setTypography } from './typography.ts';

/** Adds to the library's package what it has no option for. */
export function addSettings(parts: Parts, fonts: FontPreset): void {
  changePart(parts, 'word/fontTable.xml', (xml) => withOtherNames(xml, fonts));
  changePart(parts, 'word/styles.xml', withExactDistances);
  setTypography(parts);
  embedLatinFonts(parts);
  changePart(parts, 'docProps/core.xml', (xml) =>
    xml.replace(/<dc:description>/, '<dc:language>zh-CN</dc:language>$&'),
  );
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

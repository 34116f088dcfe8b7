import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';

const FONT_FILE = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';
/** Dots: 250 to the inch where the picture is as wide as the text. */
const WIDTH = 1534;

/** The font that comes with the program, by which pictures look the same everywhere. */
export const PICTURE_FONT = 'Noto Sans SC';

/** An SVG drawing as a PNG, `width` dots wide. Its texts have to be in `PICTURE_FONT`. */
export function toPicture(svg: string, width = WIDTH): Uint8Array {
  const picture = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false, fontFiles: [fontPath()], defaultFontFamily: PICTURE_FONT },
    background: '#fff',
  });
  return picture.render().asPng();
}

/** Where the system can read it: in an installed app the font lies beside the archive, not in it. */
function fontPath(): string {
  const path = createRequire(import.meta.url).resolve(FONT_FILE);
  return path.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked');
}

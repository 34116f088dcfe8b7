import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const FONT_FILE = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';
/** Pixels: 250 per inch for a picture as wide as the text. */
const WIDTH = 1534;

/** The font that comes with the program, so that pictures look the same everywhere. */
export const PICTURE_FONT = 'Noto Sans SC';

const { resolve } = createRequire(import.meta.url);
const [engine, font] = await Promise.all(
  ['@resvg/resvg-wasm/index_bg.wasm', FONT_FILE].map((file) => readFile(resolve(file))),
);
await initWasm(engine as Buffer<ArrayBuffer>);

/** An SVG drawing as a PNG, `width` pixels wide. Its texts must be in `PICTURE_FONT`. */
export function toPicture(svg: string, width = WIDTH): Uint8Array {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontBuffers: font === undefined ? [] : [font], defaultFontFamily: PICTURE_FONT },
    background: '#fff',
  });
  const picture = drawing.render();
  const png = picture.asPng();
  picture.free();
  drawing.free();
  return png;
}

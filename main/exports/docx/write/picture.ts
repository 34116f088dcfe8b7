import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const FONT_FILE = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';
/** Pixels: 250 per inch for a picture as wide as the text. */
const WIDTH = 1534;

/** The font that comes with the program, so that pictures look the same everywhere. */
export const PICTURE_FONT = 'Noto Sans SC';

let font: Promise<Buffer> | null = null;

/** Starts the engine; returns the bytes of the font. */
async function start(): Promise<Buffer> {
  const { resolve } = createRequire(import.meta.url);
  const [engine, bytes] = await Promise.all([
    readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')),
    readFile(resolve(FONT_FILE)),
  ]);
  await initWasm(engine);
  return bytes;
}

/** An SVG drawing as a PNG, `width` pixels wide. Its texts must be in `PICTURE_FONT`. */
export async function toPicture(svg: string, width = WIDTH): Promise<Uint8Array> {
  font ??= start();
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontBuffers: [await font], defaultFontFamily: PICTURE_FONT },
    background: '#fff',
  });
  const picture = drawing.render();
  const png = picture.asPng();
  picture.free();
  drawing.free();
  return png;
}

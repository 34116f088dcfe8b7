import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { ROOT } from './project.ts';

/** Icon sizes in pixels used by desktops. */
export const ICON_SIZES = [16, 24, 32, 48, 64, 128, 256, 512] as const;

await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));

const SOURCE = join(ROOT, 'packaging/icon.svg');

/** The program's icon as SVG. */
export function iconSvg(): string {
  return readFileSync(SOURCE, 'utf8');
}

/** The program's icon as PNG, `size` pixels square. */
export function iconPng(size: number): Buffer {
  return Buffer.from(new Resvg(iconSvg(), { fitTo: { mode: 'width', value: size } }).render().asPng());
}

/** Writes `<size>x<size>.png` for every size into a folder, as required by electron-builder. */
export function writeIcons(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const size of ICON_SIZES) writeFileSync(join(folder, `${size}x${size}.png`), iconPng(size));
}

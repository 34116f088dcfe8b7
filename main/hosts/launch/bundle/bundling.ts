import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/** Binaries, WebAssembly and fonts stay in node_modules as separate files. */
export const BESIDE = ['better-sqlite3', '@embedpdf/pdfium', '@expo-google-fonts/noto-sans-sc'];
/** Packages import these only if they are installed; they are not. */
export const NOT_THERE = ['@aws-sdk/client-s3'];

/** What a bundle is made from besides its modules. */
const SETTINGS = ['package.json', 'package-lock.json', 'tsconfig.base.json'];

/**
 * Lists the sources of a bundle in `file`, each with its time of change, by which the launcher knows that the bundle
 * is made from what is there (bundle.mjs). One that changed during the build is never the same again. `besides`: files
 * that are no modules.
 */
export function listSources(root: string, file: string, besides: readonly string[]) {
  const started = Date.now();
  return {
    name: 'sources',
    generateBundle(this: Building): void {
      const modules = [...this.getModuleIds()]
        .filter((id) => existsSync(id))
        .map((id) => relative(root, resolve(id)));
      const own = modules.filter((path) => !/^(\.\.|node_modules)/.test(path));
      const sources = [...own.map((path) => path.replaceAll(sep, '/')), ...SETTINGS, ...besides];
      const stamped = sources.map((path) => {
        const { ctimeMs } = statSync(join(root, path));
        return [path, ctimeMs < started ? ctimeMs : null];
      });
      this.emitFile({ type: 'asset', fileName: file, source: JSON.stringify(stamped) });
    },
  };
}

/** What a plugin is given of the bundler. */
interface Building {
  getModuleIds(): Iterable<string>;
  emitFile(file: { readonly type: 'asset'; readonly fileName: string; readonly source: string }): unknown;
}

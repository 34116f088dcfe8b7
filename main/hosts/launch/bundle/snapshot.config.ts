import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { BESIDE, listSources, NOT_THERE } from './bundling.ts';

const ROOT = join(import.meta.dirname, '../../../..');
const FOLDER = 'main/hosts/cli/snapshot';
const BEFORE = `${FOLDER}/later.cjs`;

/** Of the modules loaded on demand, those that stand in a snapshot; the others start the command over (start-over.ts). */
const INSIDE: Readonly<Record<string, RegExp>> = {
  check: /^main\/hosts\/cli\/commands\/check\.ts$/,
  export: new RegExp(
    [
      'main/hosts/cli/commands/export',
      'main/files',
      'main/api/handlers/(reports|packs|settings|fonts|publish|trace|desk)',
      'main/exports/make/make-files',
      'main/exports/docx/(write-word|write/picture|letterhead/(read-letterhead|page-look))',
      'main/exports/xlsx/write-excel',
      'main/exports/clean/leftovers',
    ]
      .map((each) => `^${each}\\.ts$`)
      .join('|'),
  ),
};

function onDemand(inside: RegExp): Plugin {
  return {
    name: 'on-demand',
    enforce: 'pre',
    async resolveDynamicImport(specifier, importer) {
      if (typeof specifier !== 'string') return null;
      const resolved = await this.resolve(specifier, importer);
      const path = resolved?.id.replaceAll('\\', '/').replace(`${ROOT.replaceAll('\\', '/')}/`, '') ?? '';
      return inside.test(path) ? resolved : join(ROOT, FOLDER, 'start-over.ts');
    },
  };
}

/** The script of a command's snapshot, named by the mode: one file of the older kind, as Node's snapshots require. */
export default defineConfig(({ mode }) => ({
  plugins: [
    onDemand(INSIDE[mode] ?? /^$/),
    listSources(ROOT, `${mode}-sources.json`, [
      'main/hosts/launch/bundle/snapshot.config.ts',
      BEFORE,
      'samples/示例.json',
    ]),
  ],
  define: { 'import.meta': 'globalThis.startedWith' },
  build: {
    ssr: true,
    target: 'node24',
    emptyOutDir: false,
    minify: true,
    rollupOptions: {
      input: { [mode]: `${FOLDER}/${mode}.ts` },
      external: [...builtinModules, /^node:/, ...BESIDE, ...NOT_THERE],
      output: {
        format: 'cjs',
        entryFileNames: '[name].cjs',
        codeSplitting: false,
        banner: readFileSync(join(ROOT, BEFORE), 'utf8'),
      },
    },
  },
  ssr: { noExternal: true, external: BESIDE },
}));

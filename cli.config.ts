import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** Binaries, WebAssembly and fonts stay in node_modules as separate files. */
const BESIDE = ['better-sqlite3', '@embedpdf/pdfium', '@expo-google-fonts/noto-sans-sc'];
/** Packages import these only if they are installed; they are not. */
const NOT_THERE = ['@aws-sdk/client-s3'];

/**
 * Bundles the command line, and the processes and threads it starts, into a few files:
 * main/hosts/cli/bundle.mjs.
 */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'out/cli',
    minify: true,
    rollupOptions: {
      input: {
        commands: 'main/hosts/cli/commands.ts',
        'import-reader': 'main/imports/apart/reader.ts',
        'import-worker': 'main/imports/apart/worker.ts',
        'apart-worker': 'main/apart/worker.ts',
        'export-worker': 'main/exports/make/worker.ts',
      },
      external: [...builtinModules, /^node:/, ...BESIDE, ...NOT_THERE],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true, external: BESIDE },
});

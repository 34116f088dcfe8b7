import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** Binaries, WebAssembly and fonts are files of their own: they stay in node_modules. */
const BESIDE = ['better-sqlite3', '@embedpdf/pdfium', '@expo-google-fonts/noto-sans-sc'];
/** What a package imports only where it is there, and it is not. */
const NOT_THERE = ['@aws-sdk/client-s3'];

/** The command line in few files, and the processes and threads that it starts: main/hosts/cli/bundle.mjs. */
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

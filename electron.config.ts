import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// The build must run on the Electron that tests can get (33: Node 20, Chromium 130) as well as on the current one.
export default defineConfig({
  main: {
    build: {
      target: 'node20',
      outDir: 'out/main',
      rollupOptions: {
        input: {
          electron: 'main/hosts/electron/main.ts',
          server: 'main/hosts/launch/served.ts',
          'export-worker': 'main/exports/make/worker.ts',
          'backup-worker': 'main/store/backups/backup-worker.ts',
          'apart-worker': 'main/apart/worker.ts',
          'import-reader': 'main/imports/apart/reader.ts',
          'import-worker': 'main/imports/apart/worker.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20',
      outDir: 'out/preload',
      rollupOptions: {
        input: { preload: 'main/hosts/electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: 'out/renderer',
      // parsing and compiling the scripts takes most of a window's start
      minify: true,
      // loaded from disk: a large chunk costs no network, and the warning would be in front of whoever starts it
      chunkSizeWarningLimit: 2000,
      rollupOptions: {
        input: {
          index: resolve('renderer/index.html'),
          bureau: resolve('renderer/screens/bureau/index.html'),
        },
      },
    },
  },
});

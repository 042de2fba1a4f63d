/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  // Relative addresses, so that a build can be served from any folder.
  base: './',
  plugins: [react()],
  resolve: {
    alias: {
      '@stdlib/string-format': fileURLToPath(
        new URL('src/core/primitives/plainFormat.cjs', import.meta.url),
      ),
    },
  },
  worker: { format: 'es' },
  build: {
    reportCompressedSize: false,
    chunkSizeWarningLimit: 800,
    // Every browser that reads the rest of the build preloads modules by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What the first picture needs comes in one piece, which packs better than many.
        codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] },
      },
    },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    // Everything below the views runs without a DOM; a test that needs one says `@vitest-environment jsdom`.
    environment: 'node',
    testTimeout: 30_000,
    restoreMocks: true,
  },
});

/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  // Relative addresses, so that a build can be served from any folder.
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: { reportCompressedSize: false },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    // Everything below the views runs without a DOM; a test that needs one says `@vitest-environment jsdom`.
    environment: 'node',
    testTimeout: 30_000,
    restoreMocks: true,
  },
});

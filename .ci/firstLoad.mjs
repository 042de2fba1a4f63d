// How much JavaScript, gzipped, comes before the first graph: the entry of the page and what it imports statically.
// What is imported dynamically (panels, editor) comes after it, and so does the layout's worker, which starts with
// the second drawing; e2e/firstLoad.spec.ts sees to it in a browser.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export const BUDGET = 230_000;

/** `dist` is a build with its manifest; answers the chunks, heaviest first, and their sum in bytes. */
export function weighFirstLoad(dist) {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  const files = new Set();
  const collect = (key) => {
    const { file, imports = [] } = manifest[key];
    if (files.has(file)) return;
    files.add(file);
    imports.forEach(collect);
  };
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) collect(key);

  const chunks = [...files]
    .map((file) => ({ file, bytes: gzipSync(readFileSync(join(dist, file))).length }))
    .sort((a, b) => b.bytes - a.bytes);
  return { chunks, bytes: chunks.reduce((sum, { bytes }) => sum + bytes, 0) };
}

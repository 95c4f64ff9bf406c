import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Engine } from '#lib/tensor/engine.ts';

/** The judge’s float64 engine, bundled as scripts/bundle-judge.ts does it, for tests that need no sandbox. */
export async function exactEngine(): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-engine-'));
  const outfile = join(folder, 'exact-engine.mjs');
  try {
    await build({
      entryPoints: ['lib/tensor/exact-engine.ts'],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      mainFields: ['module', 'main'],
      define: { Float32Array: 'Float64Array' },
      banner: {
        js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
      },
      logLevel: 'warning',
    });
    const bundled = (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as {
      readonly startExactEngine: () => Promise<Engine>;
    };
    return await bundled.startExactEngine();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

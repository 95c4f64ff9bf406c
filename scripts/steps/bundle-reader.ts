import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundledReader, READERS } from '#lib/pieces-threads.ts';
import { readerFingerprint } from './fingerprint.mjs';

/** Bundles the thread that reads packs, if this reader has none: from its sources it takes some seconds to start. */
export async function bundleReader(): Promise<void> {
  const outfile = bundledReader(readerFingerprint());
  if (existsSync(outfile)) return;
  mkdirSync(READERS, { recursive: true });
  for (const other of readdirSync(READERS)) rmSync(join(READERS, other), { force: true });
  await build({
    entryPoints: ['lib/pieces-thread-program.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await bundleReader();

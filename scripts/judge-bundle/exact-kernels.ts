import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'esbuild';

const FOLDER = resolve('lib/tensor/exact-kernels');

/** Modules of TensorFlow.js’s CPU backend, and ours that has the same exports and takes its place. */
const REPLACED: readonly { readonly file: RegExp; readonly by: string }[] = [
  { file: /tfjs-backend-cpu\/dist\/kernels\/Transpose_impl\.js$/, by: 'transpose.ts' },
  { file: /tfjs-backend-cpu\/dist\/utils\/unary_impl\.js$/, by: 'unary.ts' },
  { file: /tfjs-backend-cpu\/dist\/utils\/binary_impl\.js$/, by: 'broadcast.ts' },
];

/** Puts quicker kernels into the float64 engine; a version of TensorFlow.js that does not have these modules fails the build. */
export function exactKernels(): Plugin {
  return {
    name: 'exact-kernels',
    setup(builder) {
      const found = new Set<string>();
      for (const { file, by } of REPLACED) {
        builder.onLoad({ filter: file }, async () => {
          found.add(by);
          return { contents: await readFile(resolve(FOLDER, by), 'utf8'), loader: 'ts', resolveDir: FOLDER };
        });
      }
      builder.onEnd(() => ({
        errors: REPLACED.filter(({ by }) => !found.has(by)).map(({ file }) => ({ text: `nothing matches ${file}` })),
      }));
    },
  };
}

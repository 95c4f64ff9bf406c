import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** Text of TensorFlow.js that has to read differently here; a version in which one of them is gone fails the build. */
const PATCHES: readonly { readonly file: RegExp; readonly from: string; readonly to: () => string }[] = [
  // Two copies in one realm would otherwise share one engine, and whoever looks at the realm would find it.
  { file: /tfjs-core\/dist\/global_util\.js$/, from: 'let globalNameSpace;', to: () => 'let globalNameSpace = {};' },
  // Node has neither window nor WorkerGlobalScope, but may have a GPU.
  {
    file: /tfjs-backend-webgpu\/dist\/webgpu_util\.js$/,
    from: 'export function isWebGPUSupported() {',
    to: () => 'export function isWebGPUSupported() { if (globalThis.navigator?.gpu) return true;',
  },
];

/** Gives a copy of TensorFlow.js a place of its own for what it otherwise puts into the realm, for all to see. */
export function ownEngine(): Plugin {
  return {
    name: 'own-engine',
    setup(builder) {
      for (const { file, from, to } of PATCHES) {
        builder.onLoad({ filter: file }, async ({ path }) => {
          const text = await readFile(path, 'utf8');
          const code = text.slice(0, text.lastIndexOf('//# sourceMappingURL'));
          if (!code.includes(from)) throw new Error(`${path} no longer contains “${from}”; see ${import.meta.url}`);
          return { contents: code.replaceAll(from, to()), loader: 'js' };
        });
      }
    },
  };
}

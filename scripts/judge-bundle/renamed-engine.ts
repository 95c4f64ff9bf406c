import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

/** Text of TensorFlow.js that has to read differently here; a version in which one of them is gone fails the build. */
const PATCHES: readonly { readonly file: RegExp; readonly from: string; readonly to: (kind: string) => string }[] = [
  // Two copies in one realm would otherwise share one engine.
  { file: /tfjs-core\/dist\/engine\.js$/, from: '_tfengine', to: (kind) => `_tfengine_${kind}` },
  { file: /tfjs-core\/dist\/global_util\.js$/, from: '_tfGlobals', to: (kind) => `_tfGlobals_${kind}` },
  // Node has neither window nor WorkerGlobalScope, but may have a GPU.
  {
    file: /tfjs-backend-webgpu\/dist\/webgpu_util\.js$/,
    from: 'export function isWebGPUSupported() {',
    to: () => 'export function isWebGPUSupported() { if (globalThis.navigator?.gpu) return true;',
  },
];

/** Gives a copy of TensorFlow.js globals of its own, named after `kind`. */
export function renamedEngine(kind: string): Plugin {
  return {
    name: 'renamed-engine',
    setup(builder) {
      for (const { file, from, to } of PATCHES) {
        builder.onLoad({ filter: file }, async ({ path }) => {
          const text = await readFile(path, 'utf8');
          const code = text.slice(0, text.lastIndexOf('//# sourceMappingURL'));
          if (!code.includes(from)) throw new Error(`${path} no longer contains “${from}”; see ${import.meta.url}`);
          return { contents: code.replaceAll(from, to(kind)), loader: 'js' };
        });
      }
    },
  };
}

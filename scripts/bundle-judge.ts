import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { exactKernels } from './judge-bundle/exact-kernels.ts';
import { lateEngines } from './judge-bundle/late-engines.ts';
import { ownEngine } from './judge-bundle/own-engine.ts';
import { inputsHash, isFresh, markFresh } from './judge-bundle/freshness.ts';
import { bundlePython, PYTHON_FILES } from './judge-bundle/python.ts';
import { bundleBrowserPython, PYTHON_LIST, PYTHON_NAMES } from './judge-bundle/python-browser.ts';

/** Where Node finds the judge and the sandbox. */
export const NODE_JUDGE_DIR = join('.gradus', 'judge');
const BROWSER_DIR = join('public', 'judge');
const WASM_FILE = 'tfjs-backend-wasm-simd.wasm';
const ENGINES = ['exact', 'device', 'processor'] as const;

const OUTPUTS = [
  ...['judge.mjs', 'sandbox.mjs', 'sandbox-python.mjs', 'program.mjs', 'host-page.js', WASM_FILE, ...PYTHON_FILES].map(
    (name) => join(NODE_JUDGE_DIR, name),
  ),
  ...[
    'judge.js',
    'sandbox.js',
    'sandbox-python.js',
    'program.js',
    WASM_FILE,
    PYTHON_NAMES,
    join('python', PYTHON_LIST),
  ].map((name) => join(BROWSER_DIR, name)),
];

/**
 * Bundles the judge and the sandbox for the browser (public/judge) and for Node (.gradus/judge), each with a float64
 * and a float32 TensorFlow.js of its own, and the page in which a Chromium of Node’s judges. Does nothing when none of its inputs has changed; answers whether it did.
 */
export async function bundleJudge(): Promise<boolean> {
  const hash = inputsHash();
  if (isFresh(NODE_JUDGE_DIR, hash) && OUTPUTS.every((path) => existsSync(path))) return false;
  mkdirSync(NODE_JUDGE_DIR, { recursive: true });
  mkdirSync(BROWSER_DIR, { recursive: true });
  await Promise.all(
    (['browser', 'node'] as const).flatMap((platform) => ENGINES.map((kind) => engine(kind, platform))),
  );
  await Promise.all([
    bundle('browser', 'lib/runner/browser/judge-worker.ts', join(BROWSER_DIR, 'judge.js')),
    bundle('browser', 'lib/runner/browser/sandbox-worker.ts', join(BROWSER_DIR, 'sandbox.js')),
    bundle(
      'browser',
      'lib/runner/browser/python/sandbox-python-worker.ts',
      join(BROWSER_DIR, 'sandbox-python.js'),
      PYODIDE,
    ),
    bundle('browser', 'lib/runner/program/program-worker.ts', join(BROWSER_DIR, 'program.js')),
    bundle('node', 'lib/runner/program/program-node.ts', join(NODE_JUDGE_DIR, 'program.mjs')),
    bundle('browser', 'lib/runner/chromium/host-page.ts', join(NODE_JUDGE_DIR, 'host-page.js')),
    bundle('node', 'lib/runner/node/judge-node.ts', join(NODE_JUDGE_DIR, 'judge.mjs')),
    bundle('node', 'lib/runner/node/sandbox-node.ts', join(NODE_JUDGE_DIR, 'sandbox.mjs')),
    bundle('node', 'lib/runner/node/sandbox-python-node.ts', join(NODE_JUDGE_DIR, 'sandbox-python.mjs')),
    bundlePython(NODE_JUDGE_DIR),
    bundleBrowserPython(join(BROWSER_DIR, 'python')),
  ]);
  for (const directory of [NODE_JUDGE_DIR, BROWSER_DIR]) {
    copyFileSync(join('node_modules/@tensorflow/tfjs-backend-wasm/dist', WASM_FILE), join(directory, WASM_FILE));
  }
  markFresh(NODE_JUDGE_DIR, hash);
  return true;
}

type Platform = 'browser' | 'node';

const SHARED: BuildOptions = {
  bundle: true,
  format: 'esm',
  target: 'es2022',
  mainFields: ['module', 'main'],
  legalComments: 'none',
  logLevel: 'warning',
  // TensorFlow.js compares with −0 where 0 does as well.
  logOverride: { 'equals-negative-zero': 'silent' },
};

/** What TensorFlow.js and emscripten still ask CommonJS for when they find themselves in Node. */
const NODE_BANNER = [
  "import { createRequire as __createRequire } from 'node:module';",
  'const require = __createRequire(import.meta.url);',
  'const __filename = new URL(import.meta.url).pathname;',
  "const __dirname = new URL('.', import.meta.url).pathname;",
  // A sandbox takes it from the realm before it loads anybody’s code.
  'const process = globalThis.process;',
].join('\n');

function platformOptions(platform: Platform): BuildOptions {
  return platform === 'node'
    ? { platform: 'node', banner: { js: NODE_BANNER }, external: ['webgpu', 'pyodide'] }
    : {
        platform: 'browser',
        minify: true,
        external: ['fs', 'path', 'os', 'util', 'crypto', 'worker_threads', 'perf_hooks'],
      };
}

/** Pyodide is inside, and is told of an address that nobody answers; what it loads in Node it does not load. */
const PYODIDE: BuildOptions = {
  define: { 'import.meta.url': '"https://python.invalid/pyodide.mjs"' },
  external: ['node:*', 'ws', 'fs', 'path', 'os', 'util', 'crypto', 'worker_threads', 'perf_hooks'],
  plugins: [lateEngines((kind) => enginePath(kind, 'browser'))],
};

/** WebGPU’s backend draws to read at once what lies on the GPU; a sandbox closes that to everybody else. */
const ENGINE_BANNER = 'const OffscreenCanvas = globalThis.OffscreenCanvas;';

function enginePath(kind: (typeof ENGINES)[number], platform: Platform): string {
  return join(NODE_JUDGE_DIR, `engine-${kind}-${platform}.mjs`);
}

/** Stage one: one TensorFlow.js, that nobody else in its realm finds, in double precision if it is the exact one. */
async function engine(kind: (typeof ENGINES)[number], platform: Platform): Promise<void> {
  await build({
    ...SHARED,
    ...platformOptions(platform),
    banner: platform === 'browser' ? { js: ENGINE_BANNER } : {},
    entryPoints: [`lib/tensor/${kind}-engine.ts`],
    outfile: enginePath(kind, platform),
    define: kind === 'exact' ? { Float32Array: 'Float64Array' } : {},
    plugins: [ownEngine(), ...(kind === 'exact' ? [exactKernels()] : [])],
  });
}

function engines(platform: Platform): Plugin {
  return {
    name: 'engines',
    setup(builder) {
      for (const kind of ENGINES) {
        const path = join(process.cwd(), enginePath(kind, platform));
        builder.onResolve({ filter: new RegExp(`tensor/${kind}-engine\\.ts$`) }, () => ({ path }));
      }
    },
  };
}

/** Stage two: an entry with both engines inside. */
async function bundle(platform: Platform, entry: string, outfile: string, more: BuildOptions = {}): Promise<void> {
  await build({
    ...SHARED,
    ...platformOptions(platform),
    ...(platform === 'browser' ? { format: 'iife' as const } : {}),
    ...more,
    entryPoints: [entry],
    outfile,
    plugins: [...(more.plugins ?? []), engines(platform)],
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const began = Date.now();
  if (await bundleJudge()) console.log(`✓ Judge and sandbox (${((Date.now() - began) / 1000).toFixed(1)} s)`);
}

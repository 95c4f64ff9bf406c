// Gathers the tensor library's type declarations into one file that the editor loads: public/judge/tensor-types.json.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

const OUT = join('public', 'judge', 'tensor-types.json');

/**
 * What the library exports and no exercise may use: names of kernels, gradients that are taken by themselves, backends,
 * optimisers, models. Completion would show them before the operations. A version without one of these lines fails.
 */
const LEFT_OUT = [
  /^export \* from '\.\/kernel_names';\n/m,
  /^export \* from '\.\/kernel_registry';\n/m,
  /^import \* as kernel_impls from .*\nexport \{ kernel_impls \};\n/m,
  /^export \{ KernelBackend, .*\n/m,
  /^export \{ InferenceModel, .*\n/m,
  /^export \{ (?:\w*Optimizer|OptimizerConstructors) \} from .*\n/gm,
  /^export \* from '\.\/train';\n/m,
  /^export \{ customGrad, .*\n/m,
  /^export \{ Environment, .*\n/m,
  /^export \{ Platform \} .*\n/m,
  /^export \{ TimingInfo, .*\n/m,
  /^export \{ version as version_core \};\n/m,
  /(?<=^export \{.*) (?:browser|io|serialization|test_util|backend_util),(?=.*\};$)/gm,
  /, device_util(?= \};$)/m,
];
const require = createRequire(import.meta.url);
const root = dirname(require.resolve('@tensorflow/tfjs-core/package.json'));

const files = new Map();
gather(join(root, 'dist', 'index.d.ts'));
gather(join(root, 'dist', 'public', 'chained_ops', 'register_all_chained_ops.d.ts'));

const libraries = [...files].map(([path, text]) => [`file:///node_modules/@tensorflow/tfjs-core/${path}`, text]);
libraries.push([
  'file:///node_modules/@tensorflow/tfjs-core/index.d.ts',
  `export * from './dist/index';\nimport './dist/public/chained_ops/register_all_chained_ops';\n`,
]);
libraries.push(['file:///node_modules/@tensorflow/tfjs/index.d.ts', `export * from '@tensorflow/tfjs-core';\n`]);
// The sandbox has no page: of a browser's globals the learner's code sees only these.
libraries.push(['file:///globals.d.ts', consoleTypes()]);

mkdirSync(dirname(OUT), { recursive: true });
writeFileSync(OUT, JSON.stringify(Object.fromEntries(libraries)));

/** The methods of lib/runner/console/console-methods.ts. */
function consoleTypes() {
  const printing = ['log', 'info', 'debug', 'warn', 'error', 'trace', 'dirxml', 'group', 'groupCollapsed'];
  const labelled = ['count', 'countReset', 'time', 'timeEnd'];
  return [
    'declare const console: {',
    ...printing.map((name) => `  ${name}(...values: unknown[]): void;`),
    ...labelled.map((name) => `  ${name}(label?: string): void;`),
    '  timeLog(label?: string, ...values: unknown[]): void;',
    '  assert(condition?: unknown, ...values: unknown[]): void;',
    '  dir(value?: unknown, options?: object): void;',
    '  table(data?: unknown, columns?: readonly string[]): void;',
    '  groupEnd(): void;',
    '  clear(): void;',
    '};\n',
  ].join('\n');
}

/** Takes a declaration file and all that it imports, without its licence header. */
function gather(file) {
  const path = relative(root, file).replaceAll('\\', '/');
  if (files.has(path)) return;
  const whole = readFileSync(file, 'utf8').replace(/^\/\*\*\n \* @license[\s\S]*?\*\/\n/, '');
  const text = path === 'dist/base.d.ts' ? withoutLeftOut(whole) : whole;
  files.set(path, text);
  for (const [, name] of text.matchAll(/(?:from|import)\s*\(?\s*["'](\.[^"']*)["']/g)) {
    gather(resolved(join(dirname(file), name)));
  }
}

function withoutLeftOut(text) {
  return LEFT_OUT.reduce((left, part) => {
    if (left.search(part) < 0) throw new Error(`dist/base.d.ts of the tensor library no longer has ${part}`);
    return left.replace(part, '');
  }, text);
}

function resolved(base) {
  const candidates = [`${base}.d.ts`, join(base, 'index.d.ts'), base.replace(/\.js$/, '.d.ts')];
  const found = candidates.find((candidate) => exists(candidate));
  if (!found) throw new Error(`No declaration file for ${base}`);
  return found;
}

function exists(file) {
  try {
    return file.endsWith('.d.ts') && readFileSync(file).length >= 0;
  } catch {
    return false;
  }
}

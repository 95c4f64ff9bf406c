// Gathers the tensor library's type declarations into one file that the editor loads: public/judge/tensor-types.json.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

const OUT = join('public', 'judge', 'tensor-types.json');
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
libraries.push([
  'file:///globals.d.ts',
  `declare const console: { log(...values: unknown[]): void; warn(...values: unknown[]): void; error(...values: unknown[]): void };\n`,
]);

mkdirSync(dirname(OUT), { recursive: true });
writeFileSync(OUT, JSON.stringify(Object.fromEntries(libraries)));

/** Takes a declaration file and all that it imports, without its licence header. */
function gather(file) {
  const path = relative(root, file).replaceAll('\\', '/');
  if (files.has(path)) return;
  const text = readFileSync(file, 'utf8').replace(/^\/\*\*\n \* @license[\s\S]*?\*\/\n/, '');
  files.set(path, text);
  for (const [, name] of text.matchAll(/(?:from|import)\s*\(?\s*["'](\.[^"']*)["']/g)) {
    gather(resolved(join(dirname(file), name)));
  }
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

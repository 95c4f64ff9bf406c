import type { Snippet } from '#lib/base/snippet.ts';

/** Modules in CommonJS form, and what to ask of what they export. */
export type AskedModule = {
  /** A solution, or a learner’s code, compiled. */
  readonly source: string;
  /** What makes functions that are inputs; null where the exercise has none. */
  readonly prelude: string | null;
  /** Exports that the questions may name: of the module, and of the prelude. */
  readonly exports: readonly string[];
  readonly asks: readonly string[];
  /** What the questions may ask as `$reference`, such as inputs that follow from others; left out where nothing does. */
  readonly reference?: string;
};

/** A snippet that answers questions about what a module exports, in float64. */
export function moduleSnippet({ source, prelude, exports, asks, reference }: AskedModule): Snippet {
  // A module declares a `tf` of its own, which must not be what its `require` gives.
  const code = `const $tf = tf, $module = ${inClosure(source)}, $prelude = ${prelude === null ? '{}' : inClosure(prelude)};
${reference === undefined ? '' : `const $reference = ${inClosure(reference)};\n`}const { ${exports.join(', ')} } = { ...$prelude, ...$module };`;
  return { code, asks, values: {}, precision: 'double' };
}

function inClosure(source: string): string {
  return `(() => { const exports = {}; const require = () => $tf; ${source}\n; return exports; })()`;
}

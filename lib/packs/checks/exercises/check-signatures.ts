import type { ExerciseSpec } from '#lib/exercises/exercise.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import type { YamlSource } from '#lib/packs/format/yaml-source.ts';

/** Signatures are code: comments in words stand in both languages, and all else is the same in both. */
export function checkSignatures({ functions }: ExerciseSpec, source: YamlSource): Problem[] {
  return functions.flatMap(({ name, hidden, signature: { en, zh } }, index) => {
    const path = ['functions', index, 'signature'];
    if (hidden) return [];
    if (codeOf(en) !== codeOf(zh)) {
      const what = `the two signatures of ${name} differ in more than their comments`;
      return [source.problem({ code: 'languages-differ', what, fix: 'write the same code in both' }, path)];
    }
    const words = commentsIn(en).filter((comment) => commentsIn(zh).includes(comment) && hasWords(comment, en));
    if (words.length === 0) return [];
    const what = `the comment “${words[0]!.trim()}” in the signature of ${name} is in one language`;
    const fix = 'write the signature in both (en, zh), or the comment without words';
    return [source.problem({ code: 'missing-language', what, fix }, path)];
  });
}

const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//gu;
/** Of numbers, as comments name them. */
const TYPES: ReadonlySet<string> = new Set(['bool']);

function commentsIn(signature: string): string[] {
  return Array.from(signature.matchAll(COMMENT), ([comment]) => comment.replaceAll(/^\/[/*]|\*\/$/gu, ''));
}

function codeOf(signature: string): string {
  return signature.replaceAll(COMMENT, '').replaceAll(/\s+/gu, ' ').trim();
}

/** Names of sizes are capital or short; names of the code are no words; nor is what derivatives are called. */
function hasWords(comment: string, signature: string): boolean {
  const names = new Set(codeOf(signature).match(/[\p{L}_$][\p{L}\p{N}_$]*/gu));
  const words = comment.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [];
  return words.some((word) => /^\p{Ll}{3,}$/u.test(word) && !names.has(word) && !TYPES.has(word));
}

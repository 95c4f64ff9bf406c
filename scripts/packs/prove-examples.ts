import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { success } from '#lib/base/result.ts';
import { makersOf } from '#lib/exercises/makers-of.ts';
import { placeFinding } from '#lib/packs/checks/place-finding.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import { readYaml } from '#lib/packs/format/yaml-source.ts';
import { exampleFlaws } from '#lib/packs/proof/example-flaws.ts';
import type { Exercise } from '#lib/packs/shelf.ts';
import { compile } from '#lib/runner/compile.ts';
import { createNodeSnippets } from '#lib/runner/node/node-snippets.ts';
import { moduleSnippet } from '#lib/runner/snippet/module-snippet.ts';
import { bundleJudge } from '#scripts/bundle-judge.ts';
import type { CodeProof } from './prove-code.ts';

/**
 * Calls each solution with the inputs of its examples, and holds what it gives against what they say. A thread of Node’s has
 * all rights of whoever started it, so that code of foreign packs is not run, which is said.
 */
export async function proveExamples(
  exercises: readonly Exercise[],
  { root, foreign, say }: CodeProof,
): Promise<readonly Problem[]> {
  const withExamples = exercises.filter(({ spec }) => spec.examples.length > 0);
  if (withExamples.length === 0) return [];
  if (foreign) {
    say(
      `• The examples of ${withExamples.length} exercises were not run: these packs are not those of this repository.`,
    );
    return [];
  }
  await bundleJudge();
  const snippets = createNodeSnippets();
  const found: Problem[] = [];
  try {
    for (const { id, pack, spec, solution, prelude } of withExamples) {
      const [compiled, made] = [compile(solution), prelude === null ? success(null) : compile(prelude)];
      // Said where it is judged.
      if (!compiled.ok || !made.ok) continue;
      const functions = spec.functions.filter(({ hidden }) => !hidden).map(({ name }) => name);
      const exports = [...functions, ...makersOf(spec)];
      const snippetOf = (asks: readonly string[]) =>
        moduleSnippet({ source: compiled.value, prelude: made.value, exports, asks });
      const findings = await exampleFlaws(spec, snippetOf, snippets.run);
      if (findings.length === 0) continue;
      const file = `exercises/${id}/exercise.yaml`;
      const { source } = readYaml(readFileSync(join(root, file), 'utf8'), { pack, file });
      found.push(...findings.map((finding) => placeFinding(finding, source, [])));
    }
  } finally {
    await snippets.close();
  }
  return found;
}

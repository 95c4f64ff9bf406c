import { explorerFlaws } from '#lib/packs/proof/explorer-flaws.ts';
import { fileProblem } from '#lib/packs/format/file-problem.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import type { Concept } from '#lib/packs/shelf.ts';
import { compile } from '#lib/runner/compile.ts';
import { openProgramThread } from '#lib/runner/node/open-program-thread.ts';
import type { CodeProof } from './prove-code.ts';
import { bundleJudge } from '#scripts/bundle-judge.ts';

/**
 * Runs the explorers of concepts at many places of their sliders, each in a thread of its own. Programs of foreign packs are
 * not run here, where they would have all rights of whoever started it; that is said.
 */
export async function proveExplorers(
  concepts: Iterable<Concept>,
  { foreign, say }: Pick<CodeProof, 'foreign' | 'say'>,
): Promise<readonly Problem[]> {
  const explored = [...concepts].filter(({ spec }) => spec.explorer);
  if (explored.length === 0) return [];
  if (foreign) {
    say(`• The programs of ${explored.length} explorers were not run: these packs are not those of this repository.`);
    return [];
  }
  await bundleJudge();
  const found: Problem[] = [];
  for (const concept of explored) found.push(...(await prove(concept)));
  return found;
}

async function prove(concept: Concept): Promise<readonly Problem[]> {
  const name = concept.spec.explorer?.program ?? '';
  const file = `${concept.pack}/${concept.id.split('/')[1]}/${name}`;
  const code = compile(concept.programs?.get(name) ?? '');
  if (!code.ok) {
    const { message, line, column } = code.problem;
    const finding = { code: 'explorer', what: `it does not compile: ${message}`, fix: 'correct the syntax' } as const;
    return [{ ...fileProblem(finding, { pack: concept.pack, file }), line: line ?? 1, column: column ?? 1 }];
  }
  const runner = openProgramThread(code.value);
  try {
    return await explorerFlaws(concept, runner.run);
  } finally {
    runner.close();
  }
}

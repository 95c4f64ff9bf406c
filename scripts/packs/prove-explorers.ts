import { explorerFlaws } from '#lib/packs/proof/explorer-flaws.ts';
import { fileProblem } from '#lib/packs/format/file-problem.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import type { Concept } from '#lib/packs/shelf.ts';
import { compile } from '#lib/runner/compile.ts';
import { openProgramThread } from '#lib/runner/node/open-program-thread.ts';
import { bundleJudge } from '#scripts/bundle-judge.ts';

/** Runs the explorers of concepts at many places of their sliders, each in a thread of its own. */
export async function proveExplorers(concepts: Iterable<Concept>): Promise<readonly Problem[]> {
  const explored = [...concepts].filter(({ spec }) => spec.explorer);
  if (explored.length === 0) return [];
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

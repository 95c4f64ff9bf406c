import type { RunProgram } from '#lib/base/run-program.ts';
import { explorerFlaws, type RunExplorer } from '#lib/packs/proof/explorer-flaws.ts';
import { fileProblem } from '#lib/packs/format/file-problem.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import type { Concept } from '#lib/packs/shelf.ts';
import { compile } from '#lib/runner/compile.ts';
import { openProgramThread } from '#lib/runner/node/open-program-thread.ts';
import { openProgramBox } from '#lib/runner/program/program-box.ts';
import { bundleJudge } from '#scripts/bundle-judge.ts';

/**
 * Runs the explorers of concepts at many places of their sliders: ours each in a thread of its own, those of foreign packs,
 * which a thread would give all rights of whoever started it, in the machine that programs of cards run in.
 */
export async function proveExplorers(
  concepts: Iterable<Concept>,
  { foreign }: { readonly foreign: boolean },
): Promise<readonly Problem[]> {
  const explored = [...concepts].filter(({ spec }) => spec.explorer);
  if (explored.length === 0) return [];
  const open = foreign ? boxed(await openProgramBox()) : threaded;
  if (!foreign) await bundleJudge();
  const found: Problem[] = [];
  for (const concept of explored) found.push(...(await prove(concept, open)));
  return found;
}

/** What runs one program: its source, and the same compiled. */
type Open = (program: { readonly source: string; readonly code: string }) => {
  readonly run: RunExplorer;
  readonly close: () => void;
};

const threaded: Open = ({ code }) => openProgramThread(code);

function boxed(run: RunProgram): Open {
  return ({ source }) => ({ run: async (state) => run(source, state), close: () => undefined });
}

async function prove(concept: Concept, open: Open): Promise<readonly Problem[]> {
  const name = concept.spec.explorer?.program ?? '';
  const file = `${concept.pack}/${concept.id.split('/')[1]}/${name}`;
  const source = concept.programs?.get(name) ?? '';
  const code = compile(source);
  if (!code.ok) {
    const { message, line, column } = code.problem;
    const finding = { code: 'explorer', what: `it does not compile: ${message}`, fix: 'correct the syntax' } as const;
    return [{ ...fileProblem(finding, { pack: concept.pack, file }), line: line ?? 1, column: column ?? 1 }];
  }
  const runner = open({ source, code: code.value });
  try {
    return await explorerFlaws(concept, runner.run);
  } finally {
    runner.close();
  }
}

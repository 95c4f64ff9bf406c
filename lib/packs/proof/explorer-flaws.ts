import { prngFrom } from '#lib/base/prng.ts';
import type { Result } from '#lib/base/result.ts';
import { numbersIn, startOf, type SliderState } from '#lib/cards/explorer/slider-state.ts';
import { statesToTry } from '#lib/cards/explorer/states-to-try.ts';
import { drawWithFindings } from '#lib/cards/figure/draw-figure.ts';
import { fileProblem } from '#lib/packs/format/file-problem.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import type { Concept } from '#lib/packs/shelf.ts';

/** Why the program of an explorer gave nothing, and at which line, where that is known. */
type RunProblem = { readonly kind: string; readonly detail: string; readonly line?: number };

/** Runs the program of an explorer where its sliders stand. */
export type RunExplorer = (state: SliderState) => Promise<Result<Readonly<Record<string, unknown>>, RunProblem>>;

/** What is wrong with a concept’s explorer when it is run, at most one problem; none where the concept has no explorer. */
export async function explorerFlaws({ id, pack, spec }: Concept, run: RunExplorer): Promise<readonly Problem[]> {
  const { explorer } = spec;
  if (!explorer) return [];
  const file = `${pack}/${id.split('/')[1]}/${explorer.program}`;
  const problem = (what: string, fix: string, line = 1) => [
    { ...fileProblem({ code: 'explorer', what, fix }, { pack, file }), line },
  ];
  const start = await run(startOf(explorer));
  const states = start.ok ? statesToTry(explorer, numbersIn(start.value), prngFrom(1)) : [startOf(explorer)];
  for (const state of states) {
    const answer = await run(state);
    if (!answer.ok) {
      const { kind, detail, line } = answer.problem;
      const what = `at ${placeOf(state)} the program fails (${kind}): ${detail}`;
      return problem(what, 'let it return what the marks use', line);
    }
    const [finding] = drawWithFindings(explorer.figure, { values: state, results: answer.value }).findings;
    if (finding) {
      const mark = finding.path.join('.');
      return problem(`at ${placeOf(state)} figure.${mark} cannot be drawn: ${finding.what}`, finding.fix);
    }
  }
  return [];
}

function placeOf(state: SliderState): string {
  return Object.entries(state)
    .map(([name, value]) => `${name} = ${value}`)
    .join(', ');
}

import { snakeCase } from '#lib/base/snake-case.ts';
import type { Result } from '#lib/base/result.ts';
import type { Outcome, Snippet, SnippetProblem } from '#lib/base/snippet.ts';
import { exampleCall } from '#lib/exercises/example-call.ts';
import { makersOf } from '#lib/exercises/makers-of.ts';
import { pythonCall } from '#lib/exercises/python-call.ts';
import type { CheckName } from '#lib/exercises/exercise.ts';
import type { Report } from '#lib/exercises/report.ts';
import type { FollowUpCase, FollowUpFacts, MistakeFacts } from '#lib/interview/follow-up/follow-up-facts.ts';
import { NO_FACTS } from '#lib/interview/follow-up/follow-up-facts.ts';
import type { AskedCode } from '#lib/interview/follow-up/asked-code.ts';
import { whatIfPrng } from '#lib/interview/follow-up/follow-up-from.ts';
import { casesInOrder } from '#lib/interview/follow-up/what-if-questions.ts';
import { mistakesInOrder } from '#lib/interview/follow-up/mistakes-in-order.ts';
import { oneChange } from '#lib/interview/follow-up/one-change.ts';
import { likeness } from '#lib/interview/follow-up/outcome.ts';
import { moduleSnippet } from '#lib/runner/snippet/module-snippet.ts';
import { regimeCalls, type RegimeCall } from '#lib/runner/snippet/regime-calls.ts';
import { compileSubmission } from '#lib/runner/syntax/compile-submission.ts';

/** What runs the code: sandboxes, and the judge. */
export type FollowUpSupplies = {
  /** Runs these in one sandbox, one after the other. */
  readonly run: (snippets: readonly Snippet[]) => Promise<readonly Result<readonly Outcome[], SnippetProblem>[]>;
  /** Judges TypeScript; rejects where it cannot be judged. */
  readonly judge: (source: string) => Promise<Report>;
  /** What a call in Python gives with the learner’s code; null where it cannot be run. */
  readonly callPython: (call: string) => Promise<Outcome | null>;
};

/** Cases that are called, mistakes that are run, changes that are judged, calls in Python: what a minute holds. */
const MOST = { cases: 24, mistakes: 8, judged: 2, python: 2 } as const;
const MOST_LETTERS = 160;

/** Runs the code, and tells what is known after each step; the last telling is of all. */
export async function gatherFacts(
  asked: AskedCode,
  supplies: FollowUpSupplies,
  tell: (facts: FollowUpFacts) => void,
): Promise<void> {
  const { judgeable, source, language } = asked;
  const changes = changesOf(asked);
  const chosen = mistakesInOrder(asked, {
    mistakes: [...changes].map(([id, change]) => ({ ...NOTHING, id, change })),
  }).slice(0, MOST.mistakes);
  const calls = (await regimeCalls(judgeable.spec, asked.seed)).slice(0, MOST.cases);
  const snippetOf = (module: string): Snippet => snippetFor(asked, module, calls);
  const cases = calls.map((call) => caseOf(asked, call));
  const sources = chosen.map(({ id }) => judgeable.mistakes.find((mistake) => mistake.id === id)?.source ?? '');
  const [reference, ...wrong] = await outcomesOf(supplies, [judgeable.solution, ...sources].map(snippetOf));
  if (!reference) return;
  const mistakes = chosen.map(({ id }, at): MistakeFacts => ({ ...NOTHING, id, outcomes: wrong[at] ?? null }));
  let facts: FollowUpFacts = { ...NO_FACTS, cases, reference, mistakes };
  tell(facts);
  if (language === 'python') {
    tell({ ...facts, own: await pythonOutcomes(supplies, facts, asked.seed) });
    return;
  }
  const changed = chosen.flatMap(({ id }) => changes.get(id)?.source ?? []);
  const compiled = await Promise.all([source, ...changed].map((text) => compileSubmission(text)));
  const [own, ...results] = await outcomesOf(
    supplies,
    compiled.map((one) => snippetOf(one.ok ? one.value : 'throw new Error("no code")')),
  );
  if (!own) return;
  const byId = new Map(chosen.filter(({ id }) => changes.has(id)).map(({ id }, at) => [id, results[at] ?? null]));
  facts = {
    ...facts,
    own,
    mistakes: mistakes.map((mistake) => withChange(mistake, changes, byId, { own, reference })),
  };
  tell(facts);
  for (const { id, change } of facts.mistakes.filter(({ change }) => change).slice(0, MOST.judged)) {
    const caught = change && caughtBy(await supplies.judge(change.source));
    facts = {
      ...facts,
      mistakes: facts.mistakes.map((mistake) => (mistake.id === id ? { ...mistake, caught } : mistake)),
    };
    tell(facts);
  }
}

const NOTHING = { outcomes: null, change: null, changed: null, caught: null } as const;

/** The mistakes that are one change away from the learner’s code. */
function changesOf({ judgeable, source, language }: AskedCode) {
  const found = new Map<string, NonNullable<ReturnType<typeof oneChange>>>();
  if (language === 'python') return found;
  for (const mistake of judgeable.mistakes) {
    const change = oneChange(source, judgeable.solution, mistake.source);
    if (change) found.set(mistake.id, change);
  }
  return found;
}

/** The change is the mistake where right code becomes what the mistake is. */
function withChange(
  mistake: MistakeFacts,
  changes: ReturnType<typeof changesOf>,
  results: ReadonlyMap<string, readonly Outcome[] | null>,
  { own, reference }: { readonly own: readonly Outcome[]; readonly reference: readonly Outcome[] },
): MistakeFacts {
  const change = changes.get(mistake.id) ?? null;
  const changed = results.get(mistake.id) ?? null;
  const isAlike = (one: readonly Outcome[], other: readonly Outcome[] | null): boolean =>
    one.every((outcome, at) => other?.[at] && likeness(outcome, other[at]) === 'same');
  const isIt = change && changed && isAlike(own, reference) && isAlike(changed, mistake.outcomes);
  return isIt ? { ...mistake, change, changed } : mistake;
}

function snippetFor({ judgeable }: AskedCode, source: string, calls: readonly RegimeCall[]): Snippet {
  const { spec, prelude, solution } = judgeable;
  const functions = spec.functions.filter(({ hidden }) => !hidden).map(({ name }) => name);
  const asks = calls.map(({ call }) => call);
  return moduleSnippet({ source, prelude, exports: [...functions, ...makersOf(spec)], asks, reference: solution });
}

async function outcomesOf(
  { run }: FollowUpSupplies,
  snippets: readonly Snippet[],
): Promise<(readonly Outcome[] | null)[]> {
  return (await run(snippets)).map((outcomes) => (outcomes.ok ? outcomes.value : null));
}

/** Of the calls that are asked first, and of a few only: each is a Python of its own. */
async function pythonOutcomes(
  { callPython }: FollowUpSupplies,
  facts: FollowUpFacts,
  seed: number,
): Promise<(Outcome | null)[]> {
  const own: (Outcome | null)[] = facts.cases.map(() => null);
  const asked = casesInOrder(facts, whatIfPrng(seed)).flatMap((at) => {
    const call = facts.cases[at]?.call ?? null;
    return call !== null && facts.reference?.[at]?.kind === 'value' ? [{ call, at }] : [];
  });
  for (const { call, at } of asked.slice(0, MOST.python)) own[at] = await callPython(call);
  return own;
}

function caseOf(
  { judgeable: { spec }, language }: AskedCode,
  { fn, regime, inputs, example }: RegimeCall,
): FollowUpCase {
  const written = example && { function: fn.name, inputs: { ...example }, output: null };
  const call = written && (language === 'python' ? pythonCall(spec, written) : exampleCall(spec, written));
  return {
    fn: fn.name,
    regime: regime.id,
    title: regime.title,
    isSpecial: regime.throws !== undefined || Object.values(regime.dims).some((size) => size < 2),
    inputs: language === 'python' ? inputs.replaceAll(/\b[A-Za-z]+\b/gu, (name) => snakeCase(name)) : inputs,
    call: call !== null && call.length <= MOST_LETTERS ? call : null,
  };
}

function caughtBy(report: Report): CheckName | null {
  return report.checks.find(({ status }) => status === 'fail' || status === 'error')?.name ?? null;
}

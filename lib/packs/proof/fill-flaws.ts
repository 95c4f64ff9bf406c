import type { Outcome, RunSnippet } from '#lib/base/snippet.ts';
import type { CardFinding } from '#lib/cards/card-finding.ts';
import type { Values } from '#lib/cards/expression/value.ts';
import { fillCode } from '#lib/cards/template.ts';
import { isSameOutcome, printOutcome } from '#lib/cards/kinds/code/agrees.ts';
import type { FillCard } from '#lib/cards/kinds/code/card.ts';
import { withFill } from '#lib/cards/kinds/code/gap.ts';
import { tolerance } from '#lib/cards/kinds/code/judge-fill.ts';
import { snippetOf } from '#lib/cards/kinds/code/snippet-of.ts';
import { flawOf } from './snippet-flaw.ts';

/** The answer runs in every case, the cases do not all give the same, and each mistake fails one of them. */
export async function fillFlaws(card: FillCard, values: Values, run: RunSnippet): Promise<readonly CardFinding[]> {
  const snippet = snippetOf(card, card.code, card.cases, values);
  const outcomesOf = (fill: string) => run(withFill(snippet, fillCode(fill, values)));
  const right = await outcomesOf(card.answer);
  if (!right.ok) return [{ ...flawOf(right.problem), path: ['answer'] }];
  const found = answerFlaw(right.value);
  if (found) return [found];
  for (const [index, { fill }] of card.mistakes.entries()) {
    const path = ['mistakes', index, 'fill'];
    const wrong = await outcomesOf(fill);
    if (!wrong.ok) return [{ ...flawOf(wrong.problem), path }];
    if (wrong.value.some((outcome, at) => !isSameOutcome(outcome, right.value[at]!, tolerance(card.precision))))
      continue;
    const what = 'this mistake gives the right value in every case';
    return [{ code: 'mistake-is-right', what, fix: 'add a case in which it does not, or remove it', path }];
  }
  return [];
}

function answerFlaw(outcomes: readonly Outcome[]): CardFinding | null {
  const stopped = outcomes.findIndex(({ kind }) => kind === 'stopped');
  if (stopped !== -1) {
    const what = `with the answer this case gives ${printOutcome(outcomes[stopped]!)}`;
    return { code: 'code-run', what, fix: 'let it end', path: ['cases', stopped] };
  }
  if (outcomes.every(({ kind }) => kind === 'threw')) {
    const what = `with the answer every case gives ${printOutcome(outcomes[0]!)}`;
    return { code: 'code-run', what, fix: 'correct the answer, the code or the cases', path: ['answer'] };
  }
  if (outcomes.some((outcome) => !isSameOutcome(outcome, outcomes[0]!, 0))) return null;
  const what = `every case gives ${printOutcome(outcomes[0]!)}, so that this value in the gap may pass`;
  return { code: 'code-run', what, fix: 'add a case that gives something else', path: ['cases'] };
}

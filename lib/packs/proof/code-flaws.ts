import { failure, success, type Result } from '#lib/base/result.ts';
import type { Outcome, RunSnippet } from '#lib/base/snippet.ts';
import type { CardFinding } from '#lib/cards/card-finding.ts';
import { drawCardValues } from '#lib/cards/draw-card-values.ts';
import type { Values } from '#lib/cards/expression/value.ts';
import { outputsOf } from '#lib/cards/kinds/code/asked-outputs.ts';
import { outputAsks } from '#lib/cards/kinds/code/output-asks.ts';
import { agrees, isSamePlain, printOutcome, printStated } from '#lib/cards/kinds/code/agrees.ts';
import type { CodeCard, LineCard, OutputCard } from '#lib/cards/kinds/code/card.ts';
import { fillFlaws } from './fill-flaws.ts';
import { flawOf, type Flaw } from './snippet-flaw.ts';
import { linesWith, withLine } from '#lib/cards/kinds/code/lines.ts';
import { printSnippetValue } from '#lib/cards/kinds/code/print-snippet-value.ts';
import { snippetOf } from '#lib/cards/kinds/code/snippet-of.ts';

/** A card that draws is run with each of these. */
const SEEDS = [1, 2, 3, 4, 5];

/** What is wrong with a code card when its code is run: it gives something else than is stated. One finding at most. */
export async function codeFlaws(card: CodeCard, run: RunSnippet): Promise<readonly CardFinding[]> {
  const draws = Object.keys(card.draws ?? {}).length > 0;
  for (const seed of draws ? SEEDS : [1]) {
    const values = drawCardValues(card, seed);
    if (!values.ok) continue;
    const found = await flawsWith(card, values.value, run);
    if (found.length > 0) return draws ? found.map((one) => withDraw(one, values.value)) : found;
  }
  return [];
}

function flawsWith(card: CodeCard, values: Values, run: RunSnippet): Promise<readonly CardFinding[]> {
  if (card.ask === 'line') return lineFlaws(card, values, run);
  return card.ask === 'output' ? outputFlaws(card, values, run) : fillFlaws(card, values, run);
}

/** The faulty version gives what is said of it, and the fixed one what it should; neither gives what the other does. */
async function lineFlaws(card: LineCard, values: Values, run: RunSnippet): Promise<readonly CardFinding[]> {
  const [index = 0] = linesWith(card.code, card.faulty);
  const versions = [
    { code: card.code, own: 'gives', other: 'should', named: 'the code', whose: 'the fixed code' },
    {
      code: withLine(card.code, index, card.fixed),
      own: 'should',
      other: 'gives',
      named: 'the fixed code',
      whose: 'the code',
    },
  ] as const;
  for (const { code, own, other, named, whose } of versions) {
    const outcome = await runOne(run, snippetOf(card, code, [card.run], values));
    if (!outcome.ok) return [{ ...outcome.problem, path: [own === 'gives' ? 'code' : 'fixed'] }];
    if (!agrees(outcome.value, card[own])) {
      const what = `${named} gives ${printOutcome(outcome.value)}, and “${own}” states ${printStated(card[own])}`;
      return [{ code: 'code-run', what, fix: 'state what it really gives, or repair the code', path: [own] }];
    }
    if (agrees(outcome.value, card[other])) {
      const what = `${named} gives what ${whose} is said to give, ${printStated(card[other])}`;
      return [{ code: 'code-run', what, fix: 'choose a “run” in which the fault shows', path: [other] }];
    }
  }
  return [];
}

/** Each part really gives its answer. */
async function outputFlaws(card: OutputCard, values: Values, run: RunSnippet): Promise<readonly CardFinding[]> {
  const asked = outputsOf(card, values);
  const outcomes = await run(snippetOf(card, card.code, outputAsks(card), values));
  if (!outcomes.ok) return [{ ...flawOf(outcomes.problem), path: ['code'] }];
  for (const [part, { of, tolerance }] of card.parts.entries()) {
    const outcome = outcomes.value[part]!;
    const expected = asked.ok ? asked.value[part]!.expected : NaN;
    if (outcome.kind === 'value' && isSamePlain(outcome.value, expected, tolerance)) continue;
    const what = `“${of}” gives ${printOutcome(outcome)}, and the answer is ${printSnippetValue(expected)}`;
    return [{ code: 'code-run', what, fix: 'correct the answer, or the code', path: ['parts', part, 'answer'] }];
  }
  return [];
}

async function runOne(run: RunSnippet, snippet: Parameters<RunSnippet>[0]): Promise<Result<Outcome, Flaw>> {
  const outcomes = await run(snippet);
  if (outcomes.ok) return success(outcomes.value[0]!);
  return failure(flawOf(outcomes.problem));
}

function withDraw(finding: CardFinding, values: Values): CardFinding {
  const drawn = Object.entries(values).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
  return { ...finding, what: `${finding.what} (${drawn.join(', ')})` };
}

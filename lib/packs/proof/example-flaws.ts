import type { Plain, RunSnippet, Snippet } from '#lib/base/snippet.ts';
import type { CardFinding } from '#lib/cards/card-finding.ts';
import { printOutcome } from '#lib/cards/kinds/code/agrees.ts';
import { exampleCall, printLiteral } from '#lib/exercises/example-call.ts';
import type { ExampleValue } from '#lib/exercises/example.ts';
import type { ExerciseSpec } from '#lib/exercises/exercise.ts';
import { flawOf } from './snippet-flaw.ts';

/** What is wrong with the examples of an exercise when the solution is called with their inputs. */
export async function exampleFlaws(
  spec: ExerciseSpec,
  snippetOf: (asks: readonly string[]) => Snippet,
  run: RunSnippet,
): Promise<readonly CardFinding[]> {
  const calls = spec.examples.map((example) => exampleCall(spec, example));
  if (calls.length === 0) return [];
  const outcomes = await run(snippetOf(calls));
  if (!outcomes.ok) return [{ ...flawOf(outcomes.problem), path: ['examples'] }];
  return spec.examples.flatMap(({ output }, index) => {
    const outcome = outcomes.value[index]!;
    if (outcome.kind === 'value' && isPrinted(outcome.value, output)) return [];
    const what = `${calls[index]} gives ${printOutcome(outcome)}, and the example says ${printLiteral(output)}`;
    const fix = 'write what the solution gives, or repair the inputs';
    return [{ code: 'code-run' as const, what, fix, path: ['examples', index, 'output'] }];
  });
}

/** Whether a value is what is printed: numbers to the digits that are written, all else the same. */
function isPrinted(value: Plain, printed: ExampleValue): boolean {
  if (typeof printed === 'number') return typeof value === 'number' && Math.abs(value - printed) <= roundingOf(printed);
  if (Array.isArray(printed)) {
    return (
      Array.isArray(value) &&
      value.length === printed.length &&
      printed.every((item, index) => isPrinted(value[index] as Plain, item))
    );
  }
  if (typeof printed !== 'object' || printed === null) return value === printed;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const fields = value as Readonly<Record<string, Plain>>;
  return Object.entries(printed).every(([name, item]) => isPrinted(fields[name], item));
}

/** Half of the last digit; of three decimals where fewer are written, since 0.5000 is read as 0.5. */
function roundingOf(printed: number): number {
  const [digits = '', exponent = '0'] = String(Math.abs(printed)).split('e');
  const decimals = (digits.split('.')[1]?.length ?? 0) - Number(exponent);
  const half = 0.5 * 10 ** -Math.max(decimals, LEAST_DECIMALS) * (1 + 1e-9);
  return printed === 0 ? half : Math.min(half, Math.abs(printed) * MOST_RELATIVE);
}

const LEAST_DECIMALS = 3;
const MOST_RELATIVE = 0.005;

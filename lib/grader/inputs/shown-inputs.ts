import { isMade } from '#lib/exercises/input-spec.ts';
import type { Check, ShownInput } from '#lib/exercises/report.ts';
import type { Judging } from '#lib/grader/judging.ts';
import { printPlain } from '#lib/grader/plain/print-plain.ts';
import { functionNamed, paramsOf } from './cases.ts';

const LONGEST = 240;
const MOST = 24;

/** The row with what its function was given, where it is wrong in a regime of its own; else the row as it is. */
export async function withInputs(judging: Judging, row: Check): Promise<Check> {
  const { spec } = judging.judgeable;
  const regime = spec.regimes.find(({ id }) => id === row.regime);
  if ((row.status !== 'fail' && row.status !== 'error') || row.function === null || !regime) return row;
  const drawn = await judging.inputsOf(regime, 0);
  const shown: ShownInput[] = [];
  const show = (name: string): void => {
    if (!drawn.has(name) || shown.length >= MOST || shown.some((other) => other.name === name)) return;
    const input = regime.inputs[name];
    if (!isMade(input)) {
      shown.push({ name, text: printPlain(drawn.get(name), LONGEST) });
      return;
    }
    shown.push({ name, text: `${input.make}(${input.args.join(', ')})` });
    for (const arg of input.args) if (typeof arg === 'string') show(arg);
  };
  for (const { name } of paramsOf(functionNamed(spec, row.function))) show(name);
  return { ...row, inputs: shown };
}

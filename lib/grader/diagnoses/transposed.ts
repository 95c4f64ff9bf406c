import type { Diagnosis } from '#lib/exercises/report.ts';
import { excessOf } from '#lib/grader/compare.ts';
import type { Findings } from '#lib/grader/diagnose.ts';
import type { Numbers } from '#lib/grader/outputs.ts';
import { nameOfWrong, wrongOutputs, type WrongOutput } from './wrong-outputs.ts';

/** Every output that is off is right but for its last two axes, which are swapped. */
export function diagnoseTransposed({ failed }: Pick<Findings, 'failed'>): Diagnosis | null {
  const wrong = wrongOutputs(failed);
  if (wrong.length === 0 || !wrong.every((output) => isTransposed(output))) return null;
  return { kind: 'transposed', message: { key: 'transposed', values: { output: nameOfWrong(wrong[0]!) } } };
}

function isTransposed({ expected, actual, tolerance }: WrongOutput): boolean {
  if (expected.shape.length < 2) return false;
  const swapped = transpose(expected);
  if (swapped.shape.join() !== actual.shape.join()) return false;
  const allowed = transpose({ shape: expected.shape, data: tolerance });
  return excessOf(swapped.data, actual.data, Float64Array.from(allowed.data)).every((excess) => excess <= 1);
}

/** Swaps the last two axes. */
function transpose({ shape, data }: Numbers): Numbers {
  const [rows, columns] = [shape.at(-2)!, shape.at(-1)!];
  const size = rows * columns;
  return {
    shape: [...shape.slice(0, -2), columns, rows],
    data: Float64Array.from(data, (_, index) => {
      const [matrix, within] = [Math.floor(index / size), index % size];
      return data[matrix * size + (within % rows) * columns + Math.floor(within / rows)]!;
    }),
  };
}

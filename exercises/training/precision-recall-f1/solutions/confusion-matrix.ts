import * as tf from '@tensorflow/tfjs';

/** One pass fills the confusion matrix, with the truth in rows; row sums, column sums and the diagonal are all that is needed. */
export async function prf(
  pred: tf.Tensor1D,
  truth: tf.Tensor1D,
  numClasses: number,
  average: 'macro' | 'micro',
): Promise<{ precision: number; recall: number; f1: number }> {
  const [predicted, actual] = await Promise.all([pred.data(), truth.data()]);
  const matrix = Array.from({ length: numClasses }, () => new Array<number>(numClasses).fill(0));
  predicted.forEach((column, index) => {
    matrix[actual[index]!]![column]! += 1;
  });
  const hits = matrix.map((row, label) => row[label]!);
  const real = matrix.map((row) => total(row));
  const flagged = matrix.map((_, label) => total(matrix.map((row) => row[label]!)));
  const groups =
    average === 'micro'
      ? [[total(hits), total(flagged), total(real)]]
      : hits.map((hit, label) => [hit, flagged[label]!, real[label]!]);
  const mean = (score: (hit: number, flagged: number, real: number) => number): number =>
    total(groups.map(([hit, inColumn, inRow]) => score(hit!, inColumn!, inRow!))) / groups.length;
  return {
    precision: mean((hit, inColumn) => hit / Math.max(inColumn, 1)),
    recall: mean((hit, _, inRow) => hit / Math.max(inRow, 1)),
    f1: mean((hit, inColumn, inRow) => (2 * hit) / Math.max(inColumn + inRow, 1)),
  };
}

function total(values: number[]): number {
  let result = 0;
  for (const value of values) result += value;
  return result;
}

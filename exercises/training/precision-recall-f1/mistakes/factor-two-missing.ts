import * as tf from '@tensorflow/tfjs';

type Counts = { tp: number; fp: number; fn: number };
type Scores = { precision: number; recall: number; f1: number };

export function prf(pred: tf.Tensor1D, truth: tf.Tensor1D, numClasses: number, average: 'macro' | 'micro'): Scores {
  const predicted = pred.arraySync();
  const actual = truth.arraySync();
  const counts = Array.from({ length: numClasses }, (_, label) => countsOf(label, predicted, actual));
  if (average === 'micro') {
    const tp = sum(counts.map((each) => each.tp));
    const fp = sum(counts.map((each) => each.fp));
    const fn = sum(counts.map((each) => each.fn));
    return scoresOf({ tp, fp, fn });
  }
  const scores = counts.map(scoresOf);
  const precision = sum(scores.map((each) => each.precision)) / numClasses;
  const recall = sum(scores.map((each) => each.recall)) / numClasses;
  const f1 = sum(scores.map((each) => each.f1)) / numClasses;
  return { precision, recall, f1 };
}

function countsOf(label: number, predicted: number[], actual: number[]): Counts {
  let [tp, fp, fn] = [0, 0, 0];
  predicted.forEach((guess, index) => {
    if (guess === label && actual[index] === label) tp += 1;
    else if (guess === label) fp += 1;
    else if (actual[index] === label) fn += 1;
  });
  return { tp, fp, fn };
}

function scoresOf({ tp, fp, fn }: Counts): Scores {
  const precision = ratio(tp, tp + fp);
  const recall = ratio(tp, tp + fn);
  const f1 = ratio(precision * recall, precision + recall);
  return { precision, recall, f1 };
}

/** 0/0 is 0. */
function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function sum(values: number[]): number {
  return values.reduce((total, each) => total + each, 0);
}

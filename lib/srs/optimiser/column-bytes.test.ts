import { expect, test } from 'vitest';
import { logsOf } from '#tests/support/realistic-learner.ts';
import { answerColumns } from './answer-columns.ts';
import { bytesOfColumns, columnsOfBytes } from './column-bytes.ts';

const { answers } = answerColumns(logsOf({ cards: 200, days: 120 }));

test('columns come back as they were, but for the part of a second', () => {
  const back = columnsOfBytes(bytesOfColumns(answers));
  expect(back.cardStarts).toEqual(answers.cardStarts);
  expect(back.grades).toEqual(answers.grades);
  expect(back.elapsedDays).toEqual(answers.elapsedDays);
  expect(back.at).toEqual(answers.at.map((at) => Math.floor(at / 1_000) * 1_000));
});

test('an answer takes seven bytes, a card four', () => {
  expect(bytesOfColumns(answers).byteLength).toBe(8 + 7 * answers.grades.length + 4 * (answers.cardStarts.length - 1));
});

test('no answers are columns too', () => {
  expect(columnsOfBytes(bytesOfColumns(answerColumns([]).answers)).cardStarts).toEqual(new Int32Array(1));
});

test('bytes that are cut off are refused', () => {
  expect(() => columnsOfBytes(bytesOfColumns(answers).subarray(0, -1))).toThrow(/there should be/);
});

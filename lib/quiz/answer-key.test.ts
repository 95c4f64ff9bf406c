import { describe, expect, it } from 'vitest';
import type { DrawnBody } from '#lib/cards/draw-card.ts';
import { answerKey, letterOf } from './answer-key.ts';

const option = (id: string, correct: boolean) => ({ id, correct, text: '', why: '' });

describe('the key of a sheet', () => {
  it.each<[string, unknown, unknown]>([
    [
      'options by the places at which they are shown',
      { kind: 'choice', multiple: true, options: [option('2', true), option('0', false), option('1', true)] },
      [{ kind: 'letters', letters: ['A', 'C'] }],
    ],
    [
      'whether a claim holds, and why',
      { kind: 'claim', holds: false, reasons: [option('1', false), option('0', true)] },
      [
        { kind: 'holds', holds: false },
        { kind: 'letters', letters: ['B'] },
      ],
    ],
    [
      'an order by the letters of its steps',
      {
        kind: 'order',
        steps: [{ id: 'c' }, { id: 'a' }, { id: 'b' }],
        before: [
          { first: 'a', second: 'b' },
          { first: 'b', second: 'c' },
        ],
      },
      [{ kind: 'letters', letters: ['B', 'C', 'A'] }],
    ],
    [
      'numbers without the noise of their last digits',
      { kind: 'numeric', fields: [{ expected: 0.1 + 0.2 }, { expected: -3 }], questions: [], grid: null },
      [
        { kind: 'text', text: '0.3' },
        { kind: 'text', text: '-3' },
      ],
    ],
    [
      'a formula with what was drawn in it',
      { kind: 'formula', values: { a: 3 }, variables: { x: {} }, parts: [{ answer: 'a * exp(x)' }] },
      [{ kind: 'text', text: '(3) * exp(x)' }],
    ],
    [
      'a line of code, from 1, as it should be',
      { kind: 'code', ask: 'line', faulty: 2, fixed: 'return x;', lines: [], mistakes: [] },
      [
        { kind: 'line', line: 3 },
        { kind: 'text', text: 'return x;' },
      ],
    ],
    ['nothing where no program judges', { kind: 'basic' }, []],
  ])('says %s', (_name, body, key) => {
    expect(answerKey(body as DrawnBody<unknown>)).toEqual(key);
  });

  it('goes on after Z', () => {
    expect([0, 25, 26, 51, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
  });
});

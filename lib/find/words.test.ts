import { expect, test } from 'vitest';
import { bodyTerms, nameTerms, pinyinTerms } from './index-terms.ts';
import { stem, unitsOf } from './words.ts';

const words = (text: string): readonly string[] =>
  unitsOf(text).map((unit) => (unit.kind === 'word' ? unit.whole : unit.kind === 'han' ? unit.run : unit.sign));

test.each(['log_softmax', 'logSoftmax', 'log-softmax', 'LogSoftmax'])('%s is one name and its parts', (name) => {
  expect(unitsOf(name)).toMatchObject([{ whole: 'logsoftmax', parts: ['log', 'softmax'] }]);
});

test('a name with a dot and one that ends in a dimension come apart, short ones stay whole', () => {
  expect(unitsOf('np.exp')).toMatchObject([{ whole: 'npexp', parts: ['np', 'exp'] }]);
  expect(unitsOf('nn.BatchNorm2d')).toMatchObject([{ parts: ['nn', 'batch', 'norm', '2d'] }]);
  expect(unitsOf('ReLU')).toMatchObject([{ whole: 'relu', parts: ['relu'] }]);
});

test('British and American spelling, one and many are one word', () => {
  expect(stem('normalisation')).toBe(stem('normalization'));
  expect(stem('gradients')).toBe(stem('gradient'));
  expect(stem('losses')).toBe(stem('loss'));
  expect(stem('colour')).toBe('color');
  expect(stem('bias')).toBe(stem('bias'));
});

test('signs stand by themselves, small and large; what is written small and low is a plain number', () => {
  expect(words('σ(x) = ∂y/∂x')).toEqual(['σ', 'x', '∂', 'y', '∂', 'x']);
  expect(words('ℓ₂')).toEqual(['l2']);
  expect(words('β₁')).toEqual(['β', 'β1']);
  expect(words('Σ ‖x‖ ||x||')).toEqual(['∑', '‖', 'x', '‖', '‖', 'x', '‖']);
});

test('Chinese stands in runs, apart from what is Latin in between', () => {
  expect(words('softmax交叉熵，ReLU')).toEqual(['softmax', '交叉熵', 'relu']);
  expect(nameTerms('交叉熵')).toEqual(['交', '叉', '熵', '交叉', '叉熵']);
  expect(bodyTerms('交叉熵 of the losses, 0.25 and 3')).toEqual(['交叉', '叉熵', 'loss']);
});

test('Pinyin is found whole and by first letters, from each syllable on', () => {
  expect(pinyinTerms(['jiao', 'cha', 'shang'])).toEqual(["'jiaochashang", '"jcs', "'chashang", '"cs', "'shang"]);
});

test.each(['', '   ', '！？。', '\u0000\uFFFF', '\uD800', '👩🏽‍💻', 'لغة'])(
  '%j has no units, and is no trouble',
  (text) => {
    expect(unitsOf(text)).toEqual([]);
  },
);

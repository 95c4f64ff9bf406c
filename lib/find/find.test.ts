import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, type FindDocument } from './find-document.ts';
import { find, LONGEST_QUERY } from './find.ts';
import { makeFindIndex, makeFindIndexAside } from './find-index.ts';
import { packIndex, unpackIndex } from './packed-index.ts';

const PLAIN = { names: [], pinyin: [], lead: [], rest: [] };
const DOCUMENTS: readonly FindDocument[] = [
  { ...PLAIN, kind: 'page', id: 'plan', title: { en: 'Plan', zh: '计划' } },
  {
    ...PLAIN,
    kind: 'concept',
    id: 'losses/softmax',
    title: { en: 'Softmax', zh: 'softmax 函数' },
    names: ['softmax'],
    pinyin: [['han', 'shu']],
    rest: ['Scores become shares; subtract the largest against overflow.', 'σ(z) 是分数之差的函数，防止上溢。'],
  },
  {
    ...PLAIN,
    kind: 'concept',
    id: 'losses/cross-entropy',
    title: { en: 'Softmax cross-entropy', zh: 'softmax 交叉熵' },
    pinyin: [['jiao', 'cha', 'shang']],
  },
  {
    ...PLAIN,
    kind: 'exercise',
    id: 'losses/log-softmax',
    title: { en: 'Log-softmax, forward and backward', zh: 'log-softmax 的前向与反向传播' },
    names: ['log-softmax', 'logSoftmax', 'log_softmax_backward'],
  },
  {
    ...PLAIN,
    kind: 'card',
    id: 'losses/overflow',
    title: { en: 'Why is the largest score subtracted?', zh: '为什么要减去最大的分数？' },
    lead: ['Why is the largest score subtracted?', '为什么要减去最大的分数？'],
    rest: ['Against overflow of the exponential.'],
  },
];
const index = unpackIndex(packIndex(makeFindIndex(DOCUMENTS), 'en'));
const keys = (typed: string, recent: readonly string[] = []): readonly string[] =>
  find(index, typed, new Set(recent)).hits.map(({ entry }) => keyOf(entry));

describe('what is found', () => {
  it('begins with what has that title, then what begins with it, then what has it in its title', () => {
    expect(keys('softmax').slice(0, 3)).toEqual([
      'concept:losses/softmax',
      'concept:losses/cross-entropy',
      'exercise:losses/log-softmax',
    ]);
  });

  it('has a card before a note where both say it, and says that a note only says it', () => {
    const { hits } = find(index, 'overflow');
    expect(hits.map(({ entry, isByText }) => [keyOf(entry), isByText])).toEqual([
      ['card:losses/overflow', true],
      ['concept:losses/softmax', true],
    ]);
  });

  it.each([
    ['a slip of the finger', 'sofmtax', 'concept:losses/softmax'],
    ['Chinese', '交叉熵', 'concept:losses/cross-entropy'],
    ['whole Pinyin', 'jiaochashang', 'concept:losses/cross-entropy'],
    ['first letters', 'jcs', 'concept:losses/cross-entropy'],
    ['a name in code', 'log_softmax', 'exercise:losses/log-softmax'],
    ['a part of a name in code', 'logSoftmaxBackward', 'exercise:losses/log-softmax'],
    ['a sign by its name', 'sigma', 'concept:losses/softmax'],
    ['letters of full width', 'ｓｏｆｔｍａｘ', 'concept:losses/softmax'],
    ['an answer’s word', 'exponential', 'card:losses/overflow'],
  ])('is found by %s', (_, typed, target) => {
    expect(keys(typed)[0]).toBe(target);
  });

  it('was it opened lately, it goes before its like', () => {
    const first = keys('softmax')[1];
    expect(keys('softmax c', ['concept:losses/cross-entropy'])[0]).toBe('concept:losses/cross-entropy');
    expect(first).toBe('concept:losses/cross-entropy');
  });

  it('comes near at most three times where nothing has all of it, and says so', () => {
    const found = find(index, 'softmax gradient boosting');
    expect(found.isNear).toBe(true);
    expect(found.hits.length).toBeGreaterThan(0);
    expect(found.hits.length).toBeLessThanOrEqual(3);
  });

  it('is nothing where there is nothing to look for', () => {
    for (const typed of ['', '  ', '？！', '👍']) expect(find(index, typed)).toEqual({ hits: [], isNear: false });
  });

  it('depends on no more than the first letters of a long text', () => {
    const long = 'softmax '.repeat(5_000);
    expect(find(index, long)).toEqual(find(index, long.slice(0, LONGEST_QUERY)));
  });

  it('is something or nothing, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const { hits } = find(index, typed);
        expect(new Set(hits.map(({ entry }) => keyOf(entry))).size).toBe(hits.length);
      }),
    );
  });
});

describe('an index', () => {
  it('is the same whether it is made at once or in turns, packed or not', async () => {
    const made = makeFindIndex(DOCUMENTS);
    let rests = 0;
    const aside = await makeFindIndexAside(
      Array.from({ length: 40 }, (_, at) => ({ ...DOCUMENTS[at % 5]!, id: `a/${at}` })),
      async () => {
        rests += 1;
      },
    );
    expect(rests).toBeGreaterThan(3);
    expect(aside.entries).toHaveLength(40);
    const places = ({ terms, places: of }: typeof made) => [...terms].map(([term, number]) => [term, of(number)]);
    expect(new Map(places(index) as [string, unknown][])).toEqual(new Map(places(made) as [string, unknown][]));
    expect(index.lengths).toEqual(made.lengths);
  });

  it('names cards in the language that was asked for, all else in both', () => {
    const zh = unpackIndex(packIndex(makeFindIndex(DOCUMENTS), 'zh'));
    expect(zh.entries.at(-1)!.title).toEqual({ en: '为什么要减去最大的分数？', zh: '为什么要减去最大的分数？' });
    expect(zh.entries[1]!.title).toEqual(DOCUMENTS[1]!.title);
  });

  it('of nothing finds nothing', () => {
    expect(find(unpackIndex(packIndex(makeFindIndex([]), 'en')), 'softmax')).toEqual({ hits: [], isNear: false });
  });

  it('that was cut off is refused, not half read', () => {
    const bytes = packIndex(makeFindIndex(DOCUMENTS), 'en');
    for (const length of [0, 10, bytes.length - 1]) expect(() => unpackIndex(bytes.slice(0, length))).toThrow();
  });
});

import { describe, expect, it } from 'vitest';
import type { Localized } from '#lib/base/localized.ts';
import { checkCard } from '#lib/cards/check-card.ts';
import { drawCard } from '#lib/cards/draw-card.ts';
import { splitCard } from '#lib/cards/split-card.ts';
import { pairCard } from './card.ts';

const markdown = { block: (text: Localized) => text.zh, inline: (text: Localized) => text.zh, code: () => [] };
const written = (more: object = {}) =>
  pairCard.parse({
    kind: 'pair',
    id: 'discount',
    source: 'Nobody 2020, §1',
    a: '$\\gamma$',
    b: { en: 'the discount factor', zh: '折扣因子' },
    toB: { en: 'What is it?', zh: '它是什么？' },
    back: { en: 'In [0, 1].', zh: '在 [0, 1] 中。' },
    ...more,
  });
const asked = (card: ReturnType<typeof written>) =>
  splitCard(card).map(({ part, spec }) => {
    const { prompt, answer } = drawCard(spec, 1, markdown);
    return [part, prompt, answer];
  });

describe('a pair', () => {
  it('is asked both ways, each with its own question and the same words below', () => {
    expect(asked(written())).toEqual([
      ['ab', '它是什么？\n\n$\\gamma$', '折扣因子\n\n在 [0, 1] 中。'],
      ['ba', '折扣因子', '$\\gamma$\n\n在 [0, 1] 中。'],
    ]);
    expect(asked(written({ toA: { en: 'Which symbol?', zh: '哪个符号？' } }))[1]![1]).toBe('哪个符号？\n\n折扣因子');
    expect(checkCard(written())).toEqual([]);
  });

  it('is one card, under the id that was written, where it goes one way', () => {
    expect(asked(written({ oneWay: true })).map(([part]) => part)).toEqual([null]);
  });

  it('keeps each picture with its face', () => {
    const figure = (name: string) => ({
      description: { en: name, zh: name },
      x: { label: { en: 'x', zh: 'x' }, from: 0, to: 1 },
      y: { label: { en: 'y', zh: 'y' }, from: 0, to: 1 },
      series: [{ expression: 'x' }],
    });
    const pictures = splitCard(written({ figure: figure('of a') })).map(({ spec }) => [
      spec.figure?.description.en,
      spec.backFigure?.description.en,
    ]);
    expect(pictures).toEqual([
      ['of a', undefined],
      [undefined, 'of a'],
    ]);
  });
});

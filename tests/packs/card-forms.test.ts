import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Localized } from '#lib/base/localized.ts';
import { cardSpec, type CardSpec } from '#lib/cards/card.ts';
import { checkCard } from '#lib/cards/check-card.ts';
import { drawCard } from '#lib/cards/draw-card.ts';
import { judgeResponse } from '#lib/cards/judge-response.ts';
import { fieldsOf } from '#lib/cards/kinds/shape/judge.ts';
import { rightOrders } from '#lib/cards/kinds/order/right-orders.ts';
import { splitCard } from '#lib/cards/split-card.ts';

/** As an author writes them: short flow maps, sizes as expressions, metadata, several cards in one. */
const FORMS = `
- id: strided-trace
  kind: shape
  stage: apply
  topics: [conv-output-size, conv-param-count]
  source: { key: goodfellow-2016, at: §9.5 }
  question: { en: Fill in what comes out., zh: 填写输出。 }
  draws:
    H: { from: 27, to: 35, step: 2 }
    C: { oneOf: [6, 8, 10] }
    F: { oneOf: [4, 6] }
    U: { oneOf: [5, 10, 20] }
  input: [H, H, 3]
  layers:
    - { conv: { filters: C, kernel: F, stride: 1, padding: 0 }, ask: [shape, parameters] }
    - { relu: {} }
    - { maxpool: { kernel: 2, stride: 2 }, ask: [shape] }
    - { conv: { filters: 2*C, kernel: 3, stride: 2, padding: 1 }, ask: [shape, parameters] }
    - { flatten: {}, ask: [shape] }
    - { dense: { units: U }, ask: [parameters] }
  mistakes:
    - layer: 1
      shape: [H - F + 1, H - F + 1, 3*C]
      why: { en: One filter gives one channel., zh: 一个卷积核只产生一个通道。 }
    - layer: 4
      parameters: 9*3*2*C + 2*C
      why: { en: "{{C}} channels come in.", zh: "输入有 {{C}} 个通道。" }
  back: { en: So., zh: 如此。 }
- id: same-size
  kind: claim
  stage: discriminate
  errors: [E000-32, E002-25]
  source: { key: pytorch-conv2d }
  claim: { en: Stride 1 keeps the size., zh: 步幅为 1 时尺寸不变。 }
  holds: false
  reasons:
    - text: { en: The padding keeps it, zh: 保持尺寸的是填充 }
      correct: true
      why: { en: Without it $N - 2$ are left., zh: 没有填充只剩 $N - 2$ 个。 }
    - text: { en: A window starts at each cell, zh: 每格都是窗口的起点 }
      why: { en: Not at the last two., zh: 最后两格不是。 }
    - text: { en: A kernel of odd size has no centre, zh: 奇数尺寸的核没有中心 }
      why: { en: It has one., zh: 有中心。 }
  back: { en: So., zh: 如此。 }
- id: one-pass
  kind: order
  stage: recall
  source: { key: sutton-2018, at: §6.5 }
  question: { en: One pass of the loop., zh: 循环的一遍。 }
  steps:
    - { id: choose, text: { en: "Choose \`a\`", zh: "选择 \`a\`" } }
    - { id: act, text: { en: "Carry out \`a\`", zh: "执行 \`a\`" } }
    - { id: update, text: { en: Move towards the target, zh: 向目标值移动 } }
    - { id: cool, text: { en: Lower ε a little, zh: 把 ε 调低一点 } }
  before:
    - pair: [choose, act]
      why: { en: Chosen first., zh: 先选。 }
    - pair: [act, update]
      why: { en: The reward is known then., zh: 之后才知道奖励。 }
  back: { en: So., zh: 如此。 }
- id: lower-threshold
  kind: cloze
  stage: recall
  source: { key: manning-2008, at: §8.4 }
  text:
    en: It cannot lower {{c1::recall::measure}}; precision {{c2::may rise or fall::what can happen?}}.
    zh: "{{c1::召回率::哪个指标}}不会下降；精确率{{c2::可升可降::会怎样？}}。"
  back: { en: So., zh: 如此。 }
- id: gamma
  kind: pair
  source: { key: sutton-2018 }
  a: $\\gamma$
  b: { en: the discount factor, zh: 折扣因子 }
`;

const cards = (parse(FORMS) as unknown[]).map((written) => cardSpec.parse(written));
const cardOf = <Kind extends CardSpec['kind']>(kind: Kind) =>
  cards.find((card): card is Extract<CardSpec, { kind: Kind }> => card.kind === kind)!;
const markdown = { block: (text: Localized) => text.en, inline: (text: Localized) => text.en, code: () => [] };

describe('cards in the forms in which authors write them', () => {
  it.each(cards)('have nothing for their check to find: $kind', (card) => {
    expect(checkCard(card)).toEqual([]);
  });

  it('are judged right with the trace, and wrong with a mistake in every draw', () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const card = drawCard(cardOf('shape'), seed, markdown);
      if (card.body.kind !== 'shape') throw new Error(card.body.kind);
      const right = fieldsOf(card.body).map((field) => field.right.join(' '));
      expect(judgeResponse(card, { kind: 'typed', texts: right })).toEqual({ kind: 'right' });
      for (const [mistake, field] of [
        [0, 0],
        [1, 4],
      ] as const) {
        const texts = right.with(field, card.body.mistakes[mistake]!.value.join('×'));
        expect(judgeResponse(card, { kind: 'typed', texts })).toEqual({ kind: 'wrong', fields: [field], mistake });
      }
    }
  });

  it('are judged right in each of the orders that are counted, and in no other', () => {
    const card = drawCard(cardOf('order'), 1, markdown);
    const ids = cardOf('order').steps.map(({ id }) => id);
    const orders = ids.flatMap((a) => ids.flatMap((b) => ids.flatMap((c) => ids.map((d) => [a, b, c, d]))));
    const right = orders
      .filter((order) => new Set(order).size === 4)
      .filter((stepIds) => judgeResponse(card, { kind: 'ordered', stepIds })?.kind === 'right');
    expect({ right: right.length, all: 24 }).toEqual(rightOrders(cardOf('order')));
    expect(right.length).toBe(4);
  });

  it('are judged right with the verdict and its reason, and with nothing else', () => {
    const card = drawCard(cardOf('claim'), 1, markdown);
    const right = [true, false].flatMap((holds) =>
      ['0', '1', '2'].filter(
        (reasonId) => judgeResponse(card, { kind: 'claimed', holds, reasonId })?.kind === 'right' && !holds,
      ),
    );
    expect(right).toEqual(['0']);
    expect(judgeResponse(card, { kind: 'claimed', holds: true, reasonId: '0' })?.kind).toBe('wrong');
  });

  it('are several cards where they are written so', () => {
    expect(cards.map((card) => splitCard(card).map(({ part }) => part))).toEqual([
      [null],
      [null],
      [null],
      ['c1', 'c2'],
      ['ab', 'ba'],
    ]);
  });
});

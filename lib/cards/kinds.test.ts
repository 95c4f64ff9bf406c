import { describe, expect, expectTypeOf, it } from 'vitest';
import { parse } from 'yaml';
import type { Localized } from '#lib/base/localized.ts';
import { answersTo } from '#tests/support/card-answers.ts';
import { newCard } from '#lib/packs/format/scaffold.ts';
import { CARD_KINDS, CARD_SCHEMAS, cardSpec, type CardKindName, type CardSpec } from './card.ts';
import { CARD_CHECKS, checkCard, shownBy } from './check-card.ts';
import { CARD_DRAWS, drawCard, type DrawnBody } from './draw-card.ts';
import { CARD_JUDGES, emptyResponse, judgeResponse } from './judge-response.ts';
import { problemOf } from './judgement.ts';
import type { CardResponse } from './response.ts';

const cardOf = (kind: CardKindName): CardSpec => cardSpec.parse((parse(newCard(kind, kind)) as unknown[])[0]);
const code = (program: string) => program.split('\n');
const markdown = { block: (text: Localized) => text, inline: (text: Localized) => text, code };
const drawn = (kind: CardKindName, seed: number) => drawCard(cardOf(kind), seed, markdown);

describe.each(CARD_KINDS)('a card of every kind: %s', (kind) => {
  it('is drawn with both sides in both languages and the body of its kind, the same for the same seed', () => {
    for (const seed of [0, 1, 2 ** 31]) {
      const card = drawn(kind, seed);
      expect(card).toMatchObject({ seed, body: { kind } });
      for (const side of [card.prompt, card.answer])
        expect(Math.min(side.en.length, side.zh.length)).toBeGreaterThan(3);
      expect(drawn(kind, seed)).toEqual(card);
    }
  });

  it('is drawn with its sides in the form that the renderer gives them', () => {
    const wrap = (text: Localized) => ({ rendered: text.en });
    const texts = drawCard(cardOf(kind), 1, { block: wrap, inline: wrap, code });
    expect([texts.prompt, texts.answer]).toEqual([drawn(kind, 1).prompt, drawn(kind, 1).answer].map(wrap));
  });

  it('tells its empty response, a right and a wrong one apart, or leaves the judging to the learner', () => {
    const card = drawn(kind, 3);
    const answers = answersTo(card.body);
    const empty = emptyResponse(card.body);
    expect(empty === null).toBe(answers === null);
    if (empty === null || answers === null) {
      expect(judgeResponse(card, { kind: 'typed', texts: ['1'] })).toBeNull();
      return;
    }
    const judged = (response: CardResponse) => judgeResponse(card, response)!;
    expect(problemOf(judged(empty))).not.toBeNull();
    expect(judged(answers.right).kind).toBe('right');
    expect(judged(answers.wrong).kind).toBe('wrong');
    expect(problemOf(judged(answers.wrong))).toBeNull();
    expect(judged(answers.wrong)).toEqual(judged(answers.wrong));
  });

  it('refuses, but does not throw at, a response that is meant for another kind', () => {
    const card = drawn(kind, 3);
    for (const response of [
      { kind: 'typed', texts: [] },
      { kind: 'selected', optionIds: ['no such option'] },
    ] as const) {
      expect(judgeResponse(card, response)?.kind).not.toBe('right');
    }
  });

  it('has nothing for its check to find as npm run new makes it', () => {
    expect(checkCard(cardOf(kind))).toEqual([]);
  });
});

describe('the texts of a card are checked as they are shown', () => {
  it('hidden and uncovered, with numbers put in, or as written', () => {
    const [hidden, shown] = ['An [a hint](cloze:hidden).', 'An [idea](cloze:shown).'];
    expect(shownBy(cardOf('cloze'))('An {{idea::a hint}}.')).toEqual([hidden, shown]);
    expect(shownBy(cardOf('cloze'))('The reason.')).toEqual(['The reason.']);
    expect(shownBy(cardOf('numeric'))('{{a}}')).toEqual([expect.stringMatching(/^\d$/u)]);
    expect(shownBy(cardOf('basic'))('{{a}}')).toEqual(['{{a}}']);
  });
});

describe('what is listed by kind', () => {
  it('has every kind and no other', () => {
    for (const list of [CARD_SCHEMAS, CARD_DRAWS, CARD_JUDGES, CARD_CHECKS])
      expect(Object.keys(list)).toEqual(CARD_KINDS);
    for (const kind of CARD_KINDS) expect(CARD_SCHEMAS[kind].safeParse(cardOf(kind)).success).toBe(true);
  });

  it('is an error of the compiler where one is missing', () => {
    expectTypeOf<CardSpec['kind']>().toEqualTypeOf<CardKindName>();
    expectTypeOf<DrawnBody<Localized>['kind']>().toEqualTypeOf<CardKindName>();
    expectTypeOf<Omit<typeof CARD_DRAWS, 'cloze'>>().not.toExtend<typeof CARD_DRAWS>();
    expectTypeOf<Omit<typeof CARD_CHECKS, 'cloze'>>().not.toExtend<typeof CARD_CHECKS>();
    expectTypeOf<keyof typeof CARD_JUDGES>().toEqualTypeOf<CardKindName>();
  });
});

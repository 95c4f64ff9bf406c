import { describe, expect, it } from 'vitest';
import type { Localized } from '#lib/base/localized.ts';
import { checkCard, shownBy } from '#lib/cards/check-card.ts';
import { drawCard } from '#lib/cards/draw-card.ts';
import { splitCard } from '#lib/cards/split-card.ts';
import { clozeCard } from './card.ts';
import { clozeParts, clozeSides } from './cloze-sides.ts';

describe('a cloze', () => {
  it('hides its parts and shows them marked, with the hint in place of the dots', () => {
    expect(clozeSides('It is {{two}} or {{three::a number}}.')).toEqual({
      front: 'It is […](cloze:hidden) or [a number](cloze:hidden).',
      back: 'It is [two](cloze:shown) or [three](cloze:shown).',
    });
  });

  it('boxes a part inside a formula, whose braces are its own', () => {
    expect(clozeSides('$x = {{\\frac{1}{2}}} + e^{-x}$')).toEqual({
      front: '$x = \\boxed{\\,?\\,} + e^{-x}$',
      back: '$x = \\boxed{\\frac{1}{2}} + e^{-x}$',
    });
  });

  it('leaves a gap inside code', () => {
    expect(clozeSides('`tf.{{matMul}}(a, b)` {{x}}').front).toBe('`tf.____(a, b)` […](cloze:hidden)');
  });

  it('finds nothing where nothing is closed', () => {
    expect(clozeParts('a {{b } c')).toEqual([]);
    expect(clozeSides('$e^{x}$ and }}')).toEqual({ front: '$e^{x}$ and }}', back: '$e^{x}$ and }}' });
  });
});

const markdown = { block: (text: Localized) => text.en, inline: (text: Localized) => text.en, code: () => [] };
const written = (en: string, zh = en, more: object = {}) =>
  clozeCard.parse({
    kind: 'cloze',
    id: 'threshold',
    source: 'Nobody 2020, §1',
    text: { en, zh },
    back: { en: 'Because.', zh: '因为。' },
    ...more,
  });
const sidesOf = (card: ReturnType<typeof written>) =>
  splitCard(card).map(({ part, spec }) => {
    const { prompt, answer } = drawCard(spec, 1, markdown);
    return [part, prompt, answer.split('\n')[0]];
  });

describe('a cloze with numbers', () => {
  it('is a card for each number, in which the other parts stand uncovered', () => {
    expect(sidesOf(written('Cannot lower {{c1::recall::which?}}; precision {{c2::may go either way}}.'))).toEqual([
      [
        'c1',
        'Cannot lower [which?](cloze:hidden); precision may go either way.',
        'Cannot lower [recall](cloze:shown); precision may go either way.',
      ],
      [
        'c2',
        'Cannot lower recall; precision […](cloze:hidden).',
        'Cannot lower recall; precision [may go either way](cloze:shown).',
      ],
    ]);
  });

  it('hides parts of one number together, wherever they stand, and keeps the order of the numbers', () => {
    expect(
      sidesOf(written('{{c2::b}} {{c10::j}} {{c1::a}} {{c2::d}}')).map(([part, prompt]) => [part, prompt]),
    ).toEqual([
      ['c1', 'b j […](cloze:hidden) d'],
      ['c2', '[…](cloze:hidden) j a […](cloze:hidden)'],
      ['c10', 'b […](cloze:hidden) a d'],
    ]);
    expect(sidesOf(written('$x = {{c1::\\frac{1}{2}}} + {{c2::e^{-x}}}$'))[0]![1]).toBe(
      '$x = \\boxed{\\,?\\,} + e^{-x}$',
    );
  });

  it('without numbers is one card, under the id that was written', () => {
    const card = written('{{One}} and {{two::a number}}');
    expect(splitCard(card)).toEqual([{ part: null, spec: card }]);
  });

  it('has drawn values where there is no number, and may have nothing else there', () => {
    const draws = { draws: { n: { from: 3, to: 3.5, step: 1 } } };
    const card = written('{{n}} layers: {{c1::deep}} or {{c2::wide}}', undefined, draws);
    expect(checkCard(card)).toEqual([]);
    expect(sidesOf(card)[0]![1]).toBe('3 layers: […](cloze:hidden) or wide');
    expect(checkCard(written('{{n}} layers: {{c1::deep}}'))).toMatchObject([
      { code: 'cloze', path: ['text', 'en'], at: { words: '{{n}}' } },
      { code: 'cloze', path: ['text', 'zh'], at: { words: '{{n}}' } },
    ]);
  });

  it('is checked in every form in which it is shown', () => {
    const text = '{{c1::a}} {{c2::b}}';
    expect(shownBy(written(text))(text)).toEqual([
      '[…](cloze:hidden) b',
      '[a](cloze:shown) b',
      'a […](cloze:hidden)',
      'a [b](cloze:shown)',
    ]);
  });

  it('has the same parts under each number in both languages', () => {
    expect(checkCard(written('{{c1::a}} {{c2::b}}', '{{c2::b}}{{c1::a}}'))).toEqual([]);
    expect(checkCard(written('{{c1::a}} {{c2::b}}', '{{c1::a}}{{c3::b}}'))).toMatchObject([
      { code: 'cloze', what: 'English hides 1 parts under c2, Chinese 0' },
    ]);
  });
});

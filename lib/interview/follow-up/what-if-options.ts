import type { Localized } from '#lib/base/localized.ts';
import type { Prng } from '#lib/base/prng.ts';
import type { Outcome, Plain } from '#lib/base/snippet.ts';
import type { Language } from '#lib/exercises/language.ts';
import { both, filled } from './both.ts';
import type { Told } from './options.ts';
import { likeness, shapeOf } from './outcome.ts';
import {
  CHARACTERS,
  characterOf,
  describedText,
  hasCharacter,
  thrownText,
  writtenText,
  type Character,
} from './result-text.ts';

/** What a call gave, and what it gives with mistakes of the exercise. */
type Given = {
  readonly right: Outcome;
  readonly others: readonly Outcome[];
  readonly language: Language;
  /** The numbers that go in can be read, so that those that come out can be asked for. */
  readonly isCallShown: boolean;
};

/** The right option and wrong ones, best first; null where nothing can be asked of the result. */
export function whatIfOptions(
  given: Given,
  prng: Prng,
): { readonly right: Told; readonly wrong: readonly Told[] } | null {
  if (given.right.kind === 'stopped') return null;
  if (given.right.kind === 'threw') return thrown(given.language);
  return (given.isCallShown ? written(given.right, given) : null) ?? described(given.right.value, given, prng);
}

/** It has to refuse: what is wrong is to return anything. */
function thrown(language: Language) {
  const text = thrownText(language);
  const instead = (option: Localized): Told => ({ text: option, why: itIs(text) });
  return {
    right: { text, why: both('That is what it did when it was run.', '运行时就是这样。') },
    wrong: [
      both('A result with NaN in it', '含有 NaN 的结果'),
      both('A result of zeros', '全为 0 的结果'),
      both('A result as for any other input', '与其他输入一样的结果'),
    ].map(instead),
  };
}

/** Results in numbers: those of mistakes, and what a slip of the pen would make of the right one. */
function written(right: Outcome & { readonly kind: 'value' }, { others, language }: Given) {
  const text = writtenText(right, language);
  if (!text) return null;
  const slips = [
    mapped(right.value, (number) => -number),
    mapped(right.value, (number) => number * 2),
    mapped(right.value, () => 0),
    mapped(right.value, (number) => number + 1),
    mapped(right.value, () => Number.NaN),
  ].map((value): Outcome => ({ kind: 'value', value }));
  const wrong = [...others, ...slips].flatMap((outcome) => {
    const option = likeness(outcome, right) === 'different' ? writtenText(outcome, language) : null;
    return option ? [{ text: option, why: itIs(text) }] : [];
  });
  return { right: { text, why: ran(text) }, wrong };
}

/** What a result is like: its shape, and the most telling thing of its numbers. */
function described(value: Plain, { others, language }: Given, prng: Prng) {
  const shape = shapeOf(value);
  const character = characterOf(value);
  if (!shape || !character) return null;
  const text = describedText(shape, character);
  const option = (form: readonly number[], like: Character): Told[] =>
    form.join() === shape.join() && hasCharacter(like, value)
      ? []
      : [{ text: describedText(form, like), why: itIs(text) }];
  const ofMistakes = others.flatMap((outcome) => {
    if (outcome.kind === 'threw') return [{ text: thrownText(language), why: itIs(text) }];
    const theirs = outcome.kind === 'value' ? shapeOf(outcome.value) : null;
    const like = outcome.kind === 'value' ? characterOf(outcome.value) : null;
    return theirs && like ? option(theirs, like) : [];
  });
  const usual: readonly Character[] = prng.shuffle(CHARACTERS.filter((like) => suits(like, shape)));
  const wrong = [
    ...ofMistakes,
    ...(shape.length > 1 ? option(shape.slice(1), character) : []),
    ...usual.flatMap((like) => option(shape, like)),
    { text: thrownText(language), why: itIs(text) },
  ];
  return { right: { text, why: ran(text) }, wrong };
}

/** Of one number, or of one row, little is said of rows. */
function suits(character: Character, shape: readonly number[]): boolean {
  if (['zero-row', 'ones', 'sums-0'].includes(character)) return shape.length > 1;
  return character !== 'equal' || shape.length > 0;
}

function ran(text: Localized): Localized {
  return filled(both('That is what came back when it was run: {text}.', '运行后返回的就是：{text}。'), { text });
}

function itIs(text: Localized): Localized {
  return filled(both('When it was run, this came of it: {text}.', '实际运行的结果是：{text}。'), { text });
}

function mapped(value: Plain, change: (number: number) => number): Plain {
  if (Array.isArray(value)) return value.map((item: Plain) => mapped(item, change));
  return typeof value === 'number' ? change(value) : value;
}

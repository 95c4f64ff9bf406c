import type { Localized } from '#lib/base/localized.ts';
import type { Prng } from '#lib/base/prng.ts';
import type { FollowUpOption } from './follow-up-question.ts';

/** An option before it has its place. */
export type Told = { readonly text: Localized; readonly why: Localized };

/** Wrong options of a question, and fewer than which it is none. */
const MOST_WRONG = 3;
const LEAST_WRONG = 2;

/**
 * The right option among wrong ones, in random order; null where too few differ from it and from each other. The first of
 * `wrong` are taken.
 */
export function optionsOf(right: Told, wrong: readonly Told[], prng: Prng): readonly FollowUpOption[] | null {
  const taken: Told[] = [];
  for (const option of wrong) {
    if (taken.length < MOST_WRONG && [right, ...taken].every((other) => isApart(option.text, other.text))) {
      taken.push(option);
    }
  }
  if (taken.length < LEAST_WRONG) return null;
  const all = [{ ...right, correct: true }, ...taken.map((option) => ({ ...option, correct: false }))];
  return prng.shuffle(all).map(({ text, why, correct }, at) => ({ id: 'abcd'.charAt(at), text, correct, why }));
}

/** Whether a prompt already says the option. */
export function isToldBy(prompt: Localized, { text }: Pick<Told, 'text'>): boolean {
  return plain(prompt.en).includes(plain(text.en)) || plain(prompt.zh).includes(plain(text.zh));
}

function isApart(one: Localized, other: Localized): boolean {
  return plain(one.en) !== plain(other.en) && plain(one.zh) !== plain(other.zh);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[`\s]+/gu, ' ')
    .trim();
}

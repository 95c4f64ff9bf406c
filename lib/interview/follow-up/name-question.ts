import type { Prng } from '#lib/base/prng.ts';
import type { Outcome } from '#lib/base/snippet.ts';
import type { AskedMistake } from './asked-mistake.ts';
import { both, filled } from './both.ts';
import type { OptionQuestion } from './asked-code.ts';
import { isToldBy, optionsOf } from './options.ts';
import { likeness } from './outcome.ts';

/** Which mistake a change of the learner’s code is. The others give other results; null where too few are known to. */
export function nameQuestion({ mistake, change, facts, all, spec }: AskedMistake, prng: Prng): OptionQuestion | null {
  const changed = facts?.changed;
  if (!change || !changed) return null;
  const others = all.mistakes.filter(({ id, outcomes }) => {
    const results = outcomes?.map((outcome, at) => (changed[at] ? likeness(outcome, changed[at]) : 'unclear')) ?? [];
    // It shows elsewhere, not only otherwise: two names for one place would both be right.
    const isApart = outcomes?.some((_, at) => isUntouched(all.own?.[at], changed[at]) && results[at] === 'different');
    return id !== mistake.id && isApart === true;
  });
  const wrong = prng.shuffle(others).flatMap(({ id }) => {
    const other = spec.mistakes.find((one) => one.id === id);
    if (!other) return [];
    const why = filled(both('That is another mistake: {explanation}', '那是另一种错误：{explanation}'), {
      explanation: other.explanation,
    });
    return [{ text: other.title, why }];
  });
  const right = { text: mistake.title, why: mistake.explanation };
  const prompt = both(
    'Your code is changed in one place, as shown. Which mistake is it then?',
    '你的代码只改一处，如下所示。这是哪种错误？',
  );
  const options = optionsOf(right, wrong, prng);
  if (!options || isToldBy(prompt, right)) return null;
  return {
    id: `mistake:${mistake.id}:name`,
    kind: 'mistake',
    prompt,
    options,
    code: change.lines,
    mistake: mistake.id,
  };
}

/** The change does not show in this call. */
function isUntouched(own: Outcome | null | undefined, changed: Outcome | undefined): boolean {
  return !!own && !!changed && likeness(own, changed) === 'same';
}

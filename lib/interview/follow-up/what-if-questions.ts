import type { Localized } from '#lib/base/localized.ts';
import type { Prng } from '#lib/base/prng.ts';
import { snakeCase } from '#lib/base/snake-case.ts';
import type { Outcome } from '#lib/base/snippet.ts';
import { outputPaths } from '#lib/exercises/output-paths.ts';
import { both, filled } from './both.ts';
import type { FollowUpCase, FollowUpFacts } from './follow-up-facts.ts';
import type { AskedCode, OptionQuestion } from './asked-code.ts';
import { isToldBy, optionsOf } from './options.ts';
import { likeness, outputAt } from './outcome.ts';
import { characterOf } from './result-text.ts';
import { whatIfOptions } from './what-if-options.ts';

/** One question for each kind of input of which something can be asked, the most telling first. */
export function whatIfQuestions(asked: AskedCode, facts: FollowUpFacts, prng: Prng): OptionQuestion[] {
  const used = new Set<string>();
  return casesInOrder(facts, prng).flatMap((at) => {
    const regime = facts.cases[at]?.regime ?? '';
    const question = used.has(regime) ? null : whatIfQuestion(asked, facts, at, prng);
    if (question) used.add(regime);
    return question ?? [];
  });
}

/** The cases by their index, those first that are asked first. */
export function casesInOrder(facts: FollowUpFacts, prng: Prng): number[] {
  return prng.shuffle([...facts.cases.keys()]).toSorted((one, other) => worth(facts, other) - worth(facts, one));
}

/** How much there is to think about: special inputs, numbers that can be read, a result that stands out, mistakes that show. */
function worth({ cases, reference, mistakes }: FollowUpFacts, at: number): number {
  const outcome = reference?.[at];
  if (!outcome) return 0;
  const isTelling = outcome.kind === 'threw' || (outcome.kind === 'value' && characterOf(outcome.value) !== 'finite');
  const shows = mistakes.some(({ outcomes }) => outcomes?.[at] && likeness(outcomes[at], outcome) === 'different');
  return (cases[at]?.isSpecial ? 2 : 0) + (cases[at]?.call ? 2 : 0) + (isTelling ? 2 : 0) + (shows ? 1 : 0);
}

/** What one call gives: of the learner’s code where it is as it should be, of the reference otherwise. */
function whatIfQuestion(asked: AskedCode, facts: FollowUpFacts, at: number, prng: Prng): OptionQuestion | null {
  const asCase = facts.cases[at];
  const reference = facts.reference?.[at];
  const fn = asked.judgeable.spec.functions.find(({ name }) => name === asCase?.fn);
  if (!asCase || !reference || !fn || reference.kind === 'stopped') return null;
  const own = facts.own?.[at];
  const isOwn = own !== undefined && own !== null && likeness(own, reference) === 'same';
  const paths = reference.kind === 'threw' ? ['value'] : prng.shuffle(outputPaths(fn.returns));
  for (const path of paths) {
    const right = outputAt(isOwn ? own : reference, path);
    const others = facts.mistakes.flatMap(({ outcomes }): Outcome[] => {
      const outcome = outcomes?.[at];
      return outcome ? [outputAt(outcome, path)] : [];
    });
    const told = whatIfOptions({ right, others, language: asked.language, isCallShown: asCase.call !== null }, prng);
    const prompt = told && promptOf(asCase, { path, isOwn, language: asked.language });
    const options = told && optionsOf(told.right, told.wrong, prng);
    if (!told || !prompt || !options || isToldBy(prompt, told.right)) continue;
    return { id: `what-if:${asCase.fn}:${asCase.regime}`, kind: 'what-if', prompt, options, regime: asCase.regime };
  }
  return null;
}

type Asking = { readonly path: string; readonly isOwn: boolean } & Pick<AskedCode, 'language'>;

function promptOf({ fn, title, inputs, call }: FollowUpCase, { path, isOwn, language }: Asking): Localized {
  const name = language === 'python' ? snakeCase(fn) : fn;
  const whose = isOwn
    ? both('What happens if your `{name}` is given this: {title}?', '如果给你的 `{name}` 这样的输入，会怎样：{title}？')
    : both(
        'What happens if a right `{name}` is given this: {title}?',
        '如果给正确的 `{name}` 这样的输入，会怎样：{title}？',
      );
  const asked =
    path === 'value'
      ? both('What comes back, computed in float64?', '以 float64 计算，会返回什么？')
      : both('What is `{path}` of the result, computed in float64?', '以 float64 计算，结果中的 `{path}` 是什么？');
  const shown = filled(both('{whose} `{given}`. {asked}', '{whose}`{given}`。{asked}'), {
    whose: filled(whose, { name, title }),
    given: call ?? inputs,
    asked: filled(asked, { path }),
  });
  return inputs === '' && call === null
    ? filled(both('{whose} {asked}', '{whose}{asked}'), {
        whose: filled(whose, { name, title }),
        asked: filled(asked, { path }),
      })
    : shown;
}

import type { Prng } from '#lib/base/prng.ts';
import { snakeCase } from '#lib/base/snake-case.ts';
import type { Outcome } from '#lib/base/snippet.ts';
import type { Language } from '#lib/exercises/language.ts';
import type { AskedMistake } from './asked-mistake.ts';
import { both, filled } from './both.ts';
import type { FollowUpCase } from './follow-up-facts.ts';
import type { OptionQuestion } from './asked-code.ts';
import { isToldBy, optionsOf, type Told } from './options.ts';
import { likeness } from './outcome.ts';

/** On which inputs a mistake shows, or does not; null where no one kind of input stands out. */
export function regimeQuestion(asked: AskedMistake, prng: Prng): OptionQuestion | null {
  const shown = showing(asked);
  const functions = prng.shuffle([...new Set(shown.map(({ at }) => at.fn))]);
  for (const fn of functions) {
    const of = shown.filter(({ at }) => at.fn === fn);
    const differing = of.filter(({ differs }) => differs);
    const equal = of.filter(({ differs }) => !differs);
    // The fewer there are of a kind, the more there is to find.
    const asksDiffering = differing.length <= equal.length;
    const [few, many] = asksDiffering ? [differing, equal] : [equal, differing];
    const [right] = prng.shuffle(few);
    if (!right) continue;
    const question = written(
      asked,
      { fn, right: right.at, wrong: prng.shuffle(many).map(({ at }) => at), asksDiffering },
      prng,
    );
    if (question) return question;
  }
  return null;
}

type Shown = { readonly at: FollowUpCase; readonly differs: boolean };

/** The cases in which it is certain whether the result is another one. */
function showing({ all, facts, change }: AskedMistake): Shown[] {
  const [before, after] = change ? [all.own, facts?.changed] : [all.reference, facts?.outcomes];
  return all.cases.flatMap((at, index): Shown[] => {
    const [one, other]: (Outcome | null | undefined)[] = [before?.[index], after?.[index]];
    const like = one && other ? likeness(one, other) : 'unclear';
    return like === 'unclear' ? [] : [{ at, differs: like === 'different' }];
  });
}

type Found = {
  readonly fn: string;
  readonly right: FollowUpCase;
  readonly wrong: readonly FollowUpCase[];
  readonly asksDiffering: boolean;
};

function written({ mistake, change, language }: AskedMistake, found: Found, prng: Prng): OptionQuestion | null {
  const what = found.asksDiffering
    ? both(
        'For which of these inputs does `{fn}` then give another result, computed in float64?',
        '以 float64 计算，对下面哪种输入，`{fn}` 会因此给出不同的结果？',
      )
    : both(
        'For which of these inputs does `{fn}` still give the same result, computed in float64?',
        '以 float64 计算，对下面哪种输入，`{fn}` 的结果仍然不变？',
      );
  const how = change
    ? both('Your code is changed in one place, as shown. ', '你的代码只改一处，如下所示。')
    : filled(both('A right solution gets one mistake: “{title}”. ', '在一份正确的解答里加入一处错误：“{title}”。'), {
        title: mistake.title,
      });
  const prompt = filled(both('{how}{what}', '{how}{what}'), {
    how,
    what: filled(what, { fn: nameIn(language, found.fn) }),
  });
  const [differs, same] = [
    both('When it was run, the result was another one here.', '实际运行时，这里的结果变了。'),
    both('When it was run, the result was the same here.', '实际运行时，这里的结果不变。'),
  ];
  const right: Told = {
    text: found.right.title,
    why: filled(both('{ran} {explanation}', '{ran}{explanation}'), {
      ran: found.asksDiffering ? differs : same,
      explanation: mistake.explanation,
    }),
  };
  const wrong = found.wrong.map(({ title }) => ({ text: title, why: found.asksDiffering ? same : differs }));
  const options = optionsOf(right, wrong, prng);
  if (!options || isToldBy(prompt, right)) return null;
  return {
    id: `mistake:${mistake.id}:regime`,
    kind: 'mistake',
    prompt,
    options,
    code: change?.lines ?? null,
    mistake: mistake.id,
  };
}

function nameIn(language: Language, fn: string): string {
  return language === 'python' ? snakeCase(fn) : fn;
}

import type { Localized } from '#lib/base/localized.ts';
import type { Prng } from '#lib/base/prng.ts';
import type { CheckName, ExerciseSpec } from '#lib/exercises/exercise.ts';
import { isToldBy, optionsOf } from './options.ts';
import type { OptionQuestion } from './asked-code.ts';
import type { AskedMistake } from './asked-mistake.ts';
import { both, filled } from './both.ts';

const LABELS: Readonly<Record<CheckName, Localized>> = {
  load: both('Loading: the module does not load, or lacks a function', '加载：模块无法加载，或缺少函数'),
  contract: both(
    'Contract: the kind or shape of a result, NaN or infinity, or inputs that were changed',
    '约定：结果的类型或形状不对，出现 NaN 或无穷大，或者改动了输入',
  ),
  forward: both('Values: numbers that are not what was asked for', '数值：结果不是要求的数'),
  gradient: both(
    'Numerical gradient: the backward pass is not the slope of the forward pass',
    '数值梯度：反向传播与前向的斜率不符',
  ),
  backward: both(
    'Gradient against the reference: it differs from that of the reference',
    '与参考解答对照梯度：两者的梯度不同',
  ),
  stability: both(
    'Stability in float32: right in float64, wrong in float32',
    'float32 下的稳定性：float64 正确，float32 出错',
  ),
  properties: both('Properties: a law that the results have to obey is broken', '性质：结果违反了应当满足的规律'),
  cost: both('Cost: too much computation or memory', '开销：计算量或内存过大'),
  deadline: both('Deadline: it does not come back in time', '时限：没有按时返回'),
};

const USUAL: readonly CheckName[] = ['contract', 'forward', 'stability'];

/** Which check of the judge fails first; null where that is not known, or too few others could be meant. */
export function checkQuestion(asked: AskedMistake, prng: Prng): OptionQuestion | null {
  const { mistake, facts, spec } = asked;
  // What the packs’ proof says of a mistake is true of its own module, and of nothing else.
  const right = asked.change ? (facts?.caught ?? null) : asked.isProved ? mistake.check : null;
  if (right === null) return null;
  const prompt = asked.change
    ? both(
        'Your code is changed in one place, as shown. Which check of the judge is the first to fail?',
        '你的代码只改一处，如下所示。判题时最先不通过的是哪一项检查？',
      )
    : filled(
        both(
          'A solution to this exercise is right but for one thing: “{title}”. Which check of the judge is the first to fail?',
          '本题的一份解答只有一处不对：“{title}”。判题时最先不通过的是哪一项检查？',
        ),
        { title: mistake.title },
      );
  const correct = { text: LABELS[right], why: mistake.explanation };
  const wrong = othersThan(right, spec, prng).map((name) => ({
    text: LABELS[name],
    why: filled(both('Another check fails first: {label}.', '最先不通过的是另一项：{label}。'), {
      label: LABELS[right],
    }),
  }));
  const options = optionsOf(correct, wrong, prng);
  if (!options || isToldBy(prompt, correct)) return null;
  return {
    id: `mistake:${mistake.id}:check`,
    kind: 'mistake',
    prompt,
    options,
    code: asked.change?.lines ?? null,
    mistake: mistake.id,
  };
}

/** Checks that could be meant in this exercise, those first that catch another of its mistakes. */
function othersThan(right: CheckName, spec: ExerciseSpec, prng: Prng): CheckName[] {
  const catching = [...new Set(spec.mistakes.map(({ check }) => check))];
  const more: CheckName[] = [...USUAL, ...(spec.properties.length > 0 ? (['properties'] as const) : [])];
  // The two kinds of gradient are too much alike to be told apart by thought.
  const alike: ReadonlySet<CheckName> = new Set(['gradient', 'backward']);
  const isOther = (name: CheckName): boolean => name !== right && !(alike.has(name) && alike.has(right));
  const gradient = catching.some((name) => alike.has(name))
    ? catching.filter((name) => alike.has(name)).slice(0, 1)
    : [];
  const plain = catching.filter((name) => !alike.has(name));
  return [...new Set([...prng.shuffle([...plain, ...gradient]), ...prng.shuffle(more)])].filter(isOther);
}

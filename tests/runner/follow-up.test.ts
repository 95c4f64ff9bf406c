import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gatherFacts, type FollowUpSupplies } from '#app/_components/interview/follow-up/gather-facts.ts';
import type { Outcome, Plain, Snippet } from '#lib/base/snippet.ts';
import { NO_FACTS, type FollowUpFacts } from '#lib/interview/follow-up/follow-up-facts.ts';
import { followUpFrom, whatIfPrng } from '#lib/interview/follow-up/follow-up-from.ts';
import { whatIfQuestions } from '#lib/interview/follow-up/what-if-questions.ts';
import { isRight, type AskedCode, type OptionQuestion } from '#lib/interview/follow-up/asked-code.ts';
import { createNodeRunner } from '#lib/runner/node/node-runner.ts';
import { createNodeSnippets, type NodeSnippets } from '#lib/runner/node/node-snippets.ts';
import type { Runner } from '#lib/runner/runner.ts';
import { moduleSnippet } from '#lib/runner/snippet/module-snippet.ts';
import { regimeCalls } from '#lib/runner/snippet/regime-calls.ts';
import { bundleJudge } from '#scripts/bundle-judge.ts';
import { askedAbout } from '#tests/support/follow-up.ts';

let runner: Runner;
let snippets: NodeSnippets;

beforeAll(async () => {
  await bundleJudge();
  runner = await createNodeRunner();
  snippets = createNodeSnippets();
});

afterAll(async () => {
  await runner.close();
  await snippets.close();
});

/** What is known once everything was run. */
async function factsOf(
  asked: AskedCode,
  callPython: FollowUpSupplies['callPython'] = async () => null,
): Promise<FollowUpFacts> {
  let facts = NO_FACTS;
  const supplies = {
    run: async (all: readonly Snippet[]) => {
      const outcomes = [];
      for (const snippet of all) outcomes.push(await snippets.run(snippet));
      return outcomes;
    },
    judge: (source: string) => judged(asked, source),
    callPython,
  };
  await gatherFacts(asked, supplies, (known) => {
    facts = known;
  });
  return facts;
}

function judged({ judgeable }: AskedCode, source: string, regime?: string) {
  const { spec } = judgeable;
  const only =
    regime === undefined ? spec : { ...spec, regimes: spec.regimes.filter(({ id }) => id === regime), properties: [] };
  const options = {
    lanes: regime === undefined ? (['exact', 'device'] as const) : (['exact'] as const),
    backends: ['cpu'] as const,
    seed: 1,
    visibleOnly: false,
  };
  return runner.run({ judgeable: { ...judgeable, spec: only, mistakes: [] }, source, options });
}

/** The code that a question about a mistake is of: the mistake’s own, or the learner’s with the change. */
function wrongSource(asked: AskedCode, { code, mistake }: OptionQuestion & { readonly kind: 'mistake' }): string {
  if (code === null) return asked.judgeable.mistakes.find(({ id }) => id === mistake)?.source ?? '';
  const lines = (sign: string) =>
    code
      .split('\n')
      .filter((line) => line.startsWith(sign))
      .map((line) => line.slice(2));
  const source = asked.source.split('\n');
  const gone = lines('- ');
  const at = source.findIndex((_, index) => gone.every((line, offset) => source[index + offset]?.endsWith(line)));
  expect(at).toBeGreaterThanOrEqual(0);
  return [...source.slice(0, at), ...lines('+ '), ...source.slice(at + gone.length)].join('\n');
}

const LABELS: Readonly<Record<string, string>> = {
  load: 'Loading',
  contract: 'Contract',
  forward: 'Values',
  gradient: 'Numerical gradient',
  backward: 'Gradient against',
  stability: 'Stability',
  properties: 'Properties',
  cost: 'Cost',
};

async function expectMistake(asked: AskedCode, question: OptionQuestion & { readonly kind: 'mistake' }) {
  const [, , form] = question.id.split(':');
  const source = wrongSource(asked, question);
  if (form === 'name') {
    const report = await runner.run({
      judgeable: asked.judgeable,
      source,
      options: { lanes: ['exact', 'device'], backends: ['cpu'], seed: 3, visibleOnly: false },
    });
    expect(report.diagnosis).toMatchObject({ kind: 'mistake', title: rightOf(question).text });
    return;
  }
  if (form === 'check') {
    const first = (await judged(asked, source)).checks.find(({ status }) => status === 'fail' || status === 'error');
    expect(rightOf(question).text.en.startsWith(LABELS[first?.name ?? ''] ?? '?')).toBe(true);
    return;
  }
  const fn = /`(\w+)`/u
    .exec(question.prompt.en.slice(question.prompt.en.indexOf('For which')))?.[1]
    ?.replaceAll('_', '')
    .toLowerCase();
  for (const { text, correct } of question.options) {
    const regime = asked.judgeable.spec.regimes.find(({ title }) => title.en === text.en);
    const report = await judged(asked, source, regime?.id);
    const fails = report.checks.some(
      (check) => check.function?.toLowerCase() === fn && (check.status === 'fail' || check.status === 'error'),
    );
    expect({ text, fails }).toEqual({ text, fails: correct === question.prompt.en.includes('another result') });
  }
}

/** Written apart from what makes the options: whether an option is true of what a call gives. */
function isTrueOf(text: string, outcome: Outcome): boolean {
  if (text.startsWith('Nothing')) return outcome.kind === 'threw';
  if (outcome.kind !== 'value') return false;
  if (text.startsWith('`'))
    return (
      text ===
      `\`${JSON.stringify(outcome.value, (_, value: unknown) =>
        typeof value === 'number' && Number.isFinite(value)
          ? Number(value.toPrecision(4))
          : typeof value === 'number'
            ? `#${value}`
            : value,
      )
        .replaceAll(/"#([^"]*)"/gu, '$1')
        .replaceAll(',', ', ')}\``
    );
  const shape: number[] = [];
  for (let inner: Plain = outcome.value; Array.isArray(inner); inner = inner[0]) shape.push(inner.length);
  const numbers = [outcome.value].flat(9 as 1).map(Number);
  const rows = Array.from({ length: numbers.length / (shape.at(-1) ?? 1) }, (_, row) =>
    numbers.slice(row * (shape.at(-1) ?? 1), (row + 1) * (shape.at(-1) ?? 1)),
  );
  const sums = rows.map((row) => row.reduce((sum, number) => sum + number, 0));
  const isForm = text.startsWith(shape.length === 0 ? 'One number:' : `Shape [${shape.join(', ')}]:`);
  const says = (words: string, isSo: boolean) => !text.includes(words) || isSo;
  const isZero = (row: readonly number[]) => row.every((number) => number === 0);
  return (
    isForm &&
    says('is NaN', numbers.some(Number.isNaN)) &&
    says('infinity', numbers.some((number) => Math.abs(number) === Infinity) && !numbers.some(Number.isNaN)) &&
    says('number is 0', isZero(numbers)) &&
    says('are equal', numbers.every((number) => Math.abs(number - (numbers[0] ?? 0)) < 1e-9) && !isZero(numbers)) &&
    says('others are not', rows.some(isZero) && !isZero(numbers)) &&
    says(
      'sums to 1',
      sums.every((sum) => Math.abs(sum - 1) < 1e-6),
    ) &&
    says('sums to 0', sums.every((sum) => Math.abs(sum) < 1e-6) && !isZero(numbers)) &&
    says('is finite', numbers.every(Number.isFinite))
  );
}

/** The reference by itself, in a snippet of its own, for the fragment that a question is about. */
async function expectWhatIf(asked: AskedCode, question: OptionQuestion) {
  const [, fn, regime] = question.id.split(':');
  const { spec, solution, prelude } = asked.judgeable;
  const found = (await regimeCalls(spec, asked.seed)).find((call) => call.fn.name === fn && call.regime.id === regime);
  const path = /What is `([\w.]+)`/u.exec(question.prompt.en)?.[1];
  const made = [
    ...new Set(
      spec.regimes
        .flatMap(({ inputs }) => Object.values(inputs))
        .flatMap((input) => (typeof input === 'object' && 'make' in input ? input.make : [])),
    ),
  ];
  const snippet = moduleSnippet({
    source: solution,
    prelude,
    exports: [fn ?? '', ...made],
    asks: [`${found?.call}${path ? `.${path}` : ''}`],
    reference: solution,
  });
  const outcomes = await snippets.run(snippet);
  const outcome = outcomes.ok ? outcomes.value[0] : undefined;
  if (!outcome) throw new Error('nothing was run');
  for (const { id, text, correct } of question.options) {
    if (outcome.kind === 'threw') expect(correct).toBe(text.en.startsWith('Nothing'));
    else expect({ text: text.en, isTrue: isTrueOf(text.en, outcome) }).toEqual({ text: text.en, isTrue: correct });
    expect(isRight(question, id)).toBe(correct);
  }
}

function rightOf({ options }: OptionQuestion) {
  const [right, ...others] = options.filter(({ correct }) => correct);
  if (!right || others.length > 0) throw new Error('there is not one right option');
  return right;
}

const EXERCISES = [
  ['losses/softmax', 'typescript'],
  ['attention/masked-softmax', 'typescript'],
  ['normalization/layernorm', 'typescript'],
  ['training/roc-auc', 'typescript'],
  ['losses/focal-loss', 'python'],
  ['convolution/maxpool', 'python'],
] as const;

describe('the questions about a right submission', () => {
  it.each(EXERCISES)(
    'are right by a computation of their own, and the same for a seed: %s in %s',
    async (id, language) => {
      const asked = askedAbout(id, { language });
      const facts = await factsOf(asked);
      const questions = followUpFrom(asked, facts);
      expect(questions).toHaveLength(5);
      expect(new Set(questions.map((question) => question.id)).size).toBe(5);
      expect(questions.map(({ kind }) => kind).toSorted()).toEqual([
        'card',
        'mistake',
        'mistake',
        'what-if',
        'what-if',
      ]);
      expect(followUpFrom(asked, facts)).toEqual(questions);
      for (const question of questions) {
        if (question.kind === 'card') continue;
        const texts = question.options.map(({ text }) => text.en.toLowerCase());
        expect(new Set(texts).size).toBe(texts.length);
        expect(question.prompt.en.toLowerCase()).not.toContain(rightOf(question).text.en.toLowerCase());
        if (question.kind === 'mistake') await expectMistake(asked, question);
        else await expectWhatIf(asked, question);
      }
    },
  );

  it('begin with the mistakes that earlier runs equalled', async () => {
    const asked = askedAbout('losses/softmax', { diagnoses: ['backward-diagonal'] });
    const questions = followUpFrom(asked, NO_FACTS);
    expect(questions.some((question) => question.kind === 'mistake' && question.mistake === 'backward-diagonal')).toBe(
      true,
    );
  });
});

describe('a submission that is wrong', () => {
  it('is asked about right code, and never said to give what it does not', async () => {
    const right = askedAbout('losses/softmax');
    const asked = { ...right, source: right.source.replace('tf.sub(dy, along)', 'tf.add(dy, along)') };
    expect(asked.source).not.toBe(right.source);
    const questions = followUpFrom(asked, await factsOf(asked));
    for (const question of questions) {
      if (question.kind === 'mistake') expect(question.code).toBeNull();
      if (question.kind !== 'what-if') continue;
      if (question.id.includes('Backward') && question.regime !== 'one-class')
        expect(question.prompt.en).toContain('a right `softmaxBackward`');
      await expectWhatIf(asked, question);
    }
  });
});

describe('a submission in Python', () => {
  it('is called what is asked first, and is told as its own where it gives what the reference gives', async () => {
    const asked = askedAbout('losses/softmax', { language: 'python' });
    const row = asked.judgeable.spec.regimes.find(({ id }) => id === 'thousands');
    const calls: string[] = [];
    const facts = await factsOf(asked, async (call) => {
      calls.push(call);
      const numbers = (JSON.parse(/\[\[(.*)\]\]/u.exec(call)?.[0] ?? '[[]]') as number[][])[0] ?? [];
      const powers = numbers.map((number) => Math.exp(number - Math.max(...numbers)));
      const sum = powers.reduce((total, power) => total + power, 0);
      return { kind: 'value', value: [powers.map((power) => power / sum)] };
    });
    expect(calls.some((call) => call.startsWith('softmax(np.array([['))).toBe(true);
    const question = whatIfQuestions(asked, facts, whatIfPrng(asked.seed)).find(({ prompt }) =>
      prompt.en.includes(calls[0] ?? '?'),
    );
    expect(question).toMatchObject({ kind: 'what-if', regime: row?.id });
    expect(question?.prompt.en).toContain('your `softmax`');
  });
});

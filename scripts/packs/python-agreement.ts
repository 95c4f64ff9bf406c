import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { SandboxLink, SandboxReply, SandboxRequest } from '#lib/grader/sandbox-link.ts';
import { askedArguments } from '#lib/grader/case-outputs.ts';
import { argumentsOf, casesOf } from '#lib/grader/inputs/cases.ts';
import { withDrawnSizes } from '#lib/grader/inputs/draw-sizes.ts';
import { regimeInputs } from '#lib/grader/inputs/regime-inputs.ts';
import { solutionCode } from '#lib/grader/solution-code.ts';
import type * as judgeNode from '#lib/runner/node/judge-node.ts';
import { openSandbox, watchedLink } from '#lib/runner/node/sandbox-thread.ts';
import { pythonSource } from '#lib/runner/python/python-source.ts';
import type { CallResult } from '#lib/tensor/call-function.ts';
import { isWireTensor, type WireValue } from '#lib/tensor/wire.ts';
import { NODE_JUDGE_DIR } from '#scripts/bundle-judge.ts';

/** Holds the Python of exercises against their references. */
export type Agreement = {
  /** Where solution.py gives other numbers than solution.ts; null where it does nowhere. */
  readonly disagreement: (judgeable: Judgeable, text: string) => Promise<string | null>;
};

const SEEDS = [1, 2, 3];
/** Beside the largest number of a result. */
const RELATIVE = 1e-12;

/** Loads the judge’s bundle, for its float64 engine. */
export async function openAgreement(): Promise<Agreement> {
  const judge = (await import(
    /* @vite-ignore */ pathToFileURL(join(process.cwd(), NODE_JUDGE_DIR, 'judge.mjs')).href
  )) as typeof judgeNode;
  const engine = await judge.engines.exactEngine();
  let previous: Promise<unknown> = Promise.resolve();
  return {
    disagreement: (judgeable, text) => {
      const found = previous.then(async () => {
        const worker = openSandbox(undefined, 'python');
        const link = watchedLink(worker, { backends: ['cpu'], everyElement: true });
        try {
          return await compare(judgeable, text, { link, solution: engine.evaluate(solutionCode(judgeable)) });
        } finally {
          await worker.terminate();
        }
      });
      previous = found.catch(() => undefined);
      return found;
    },
  };
}

type Sides = { readonly link: SandboxLink; readonly solution: Parameters<typeof regimeInputs>[0] };

async function compare(judgeable: Judgeable, text: string, { link, solution }: Sides): Promise<string | null> {
  await answered(link, { type: 'start', lane: 'exact', backends: ['cpu'] });
  const source = pythonSource(text, judgeable.spec.functions);
  const { prelude } = judgeable;
  await answered(link, { type: 'load', source, prelude, functions: [], forbidden: [] });
  for (const seed of SEEDS) {
    const spec = withDrawnSizes(judgeable.spec, seed);
    const draw = regimeInputs(solution, seed);
    for (const one of casesOf(spec, 'exact', false).filter(({ regime }) => !regime.throws)) {
      const args = askedArguments(one, argumentsOf(one.fn, await draw(one.regime, 0)));
      const expected = await solution.call(one.fn.name, args);
      const asked = { type: 'call', lane: 'exact', function: one.fn.name, args, settleMillis: 1000 } as const;
      const actual = (await answered(link, asked)) as CallResult;
      const apart = apartBy(plain(expected.value), plain(actual.value));
      if (apart > RELATIVE) {
        return `${one.fn.name} differs from solution.ts in “${one.regime.id}”: ${apart.toPrecision(2)} of the largest number`;
      }
    }
  }
  return null;
}

async function answered(link: SandboxLink, request: SandboxRequest): Promise<unknown> {
  const reply: SandboxReply | { readonly gone: string } = await link.ask(request);
  if ('gone' in reply) throw new Error(`the sandbox is gone: ${reply.gone}`);
  if (!reply.ok) throw new Error(`${request.type}: ${reply.failure.message}`);
  return reply.value;
}

/** The numbers of every tensor and list, with a path to each; a list whose order does not count is compared by the judge. */
function plain(value: WireValue, path = ''): Map<string, readonly unknown[]> {
  if (isWireTensor(value)) return new Map([[`${path}${value.shape.join('×')}`, Array.from(value.data)]]);
  if (Array.isArray(value)) {
    const items = value as readonly WireValue[];
    if (items.every((item) => typeof item !== 'object' || item === null))
      return new Map([[`${path}[${items.length}]`, items]]);
    return new Map(items.flatMap((item, at) => [...plain(item, `${path}${at}.`)]));
  }
  if (typeof value !== 'object' || value === null) return new Map([[path, [value]]]);
  return new Map(Object.entries(value).flatMap(([name, inner]) => [...plain(inner, `${path}${name}.`)]));
}

function apartBy(
  expected: ReadonlyMap<string, readonly unknown[]>,
  actual: ReadonlyMap<string, readonly unknown[]>,
): number {
  let worst = 0;
  for (const [path, wanted] of expected) {
    const found = actual.get(path);
    if (!found || found.length !== wanted.length) return Infinity;
    const numbers = wanted.filter((each): each is number => typeof each === 'number' && Number.isFinite(each));
    const scale = Math.max(Number.MIN_VALUE, ...numbers.map(Math.abs));
    for (const [at, each] of wanted.entries()) {
      const own = found[at];
      if (Object.is(each, own) || each === own) continue;
      worst = Math.max(
        worst,
        typeof each === 'number' && typeof own === 'number' ? Math.abs(each - own) / scale : Infinity,
      );
    }
  }
  return worst;
}

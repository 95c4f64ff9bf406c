import type { Result } from '#lib/base/result.ts';
import type { Lane } from '#lib/exercises/lane.ts';
import type { ModuleCode } from '#lib/tensor/evaluate-code.ts';
import { askerOver, SandboxGoneError, type Asker } from './ask.ts';
import type { JudgeEngines, ReferenceEngine } from './reference-engine.ts';
import type { SandboxFailure, SandboxLink } from './sandbox-link.ts';
import type { TrustedModule } from './trusted-module.ts';

/** How long a promise of the exercise’s own code may take. */
const SETTLE_MILLIS = 15_000;

/**
 * Has an exercise’s code run in a sandbox of its own, which no learner’s code shares: for packs that are not ours. What
 * it answers is checked like a learner’s answers. Lists of calls are asked at once, as every question costs a journey.
 * `known`: what the judge’s own TensorFlow.js has, since no code is needed to know it.
 */
export function sandboxedReference(link: SandboxLink, known: ReferenceEngine['known']): JudgeEngines {
  const ask = askerOver(link);
  let modules = 0;
  const started = async (lane: Lane, backends: ReferenceEngine['backend'][]) => {
    const { declined, ...engine } = await told(ask.start({ type: 'start', lane, backends }));
    const evaluate = (code: ModuleCode): TrustedModule => moduleIn(ask, { lane, module: (modules += 1), ...code });
    const callModules: ReferenceEngine['callModules'] = (asked) =>
      // Mistakes that do not come to an end explain nothing.
      told(ask.callModules({ type: 'call-modules', lane, modules: asked, settleMillis: SETTLE_MILLIS })).catch(() =>
        asked.map(() => null),
      );
    return { engine: { ...engine, known, evaluate, callModules }, declined };
  };
  return {
    exactEngine: async () => (await started('exact', ['cpu'])).engine,
    deviceEngine: (backends) => started('device', [...backends]),
  };
}

type Place = ModuleCode & { readonly lane: Lane; readonly module: number };

/** Evaluated with the first call. */
function moduleIn(ask: Asker, { lane, module, ...code }: Place): TrustedModule {
  let loading: Promise<unknown> | null = null;
  const asked = async (name: string) => {
    await (loading ??= told(ask.evaluate({ type: 'evaluate', lane, module, ...code })));
    return { lane, module, function: name } as const;
  };
  const callAll = async (name: string, lists: Parameters<TrustedModule['callAll']>[1], readBack: 'each' | 'once') =>
    told(ask.callAll({ type: 'call-all', ...(await asked(name)), lists, readBack }));
  return {
    call: async (name, args) =>
      told(ask.call({ type: 'call', ...(await asked(name)), args, settleMillis: SETTLE_MILLIS })),
    callAll: (name, lists) => callAll(name, lists, 'each'),
    callMany: (name, lists) => callAll(name, lists, 'once'),
    autodiff: async (name, question) => told(ask.autodiff({ type: 'autodiff', ...(await asked(name)), ...question })),
    measure: async (name, args) =>
      told(ask.measure({ type: 'measure', ...(await asked(name)), args, settleMillis: SETTLE_MILLIS })),
    sweep: async (name, question, length) =>
      told(ask.sweep({ type: 'sweep', ...(await asked(name)), ...question }, length)),
  };
}

/** The answer; rejects with what the code threw, and with a sentence where its sandbox is gone. */
async function told<Value>(asking: Promise<Result<Value, SandboxFailure>>): Promise<Value> {
  const answer = await asking.catch((error: unknown) => {
    if (!(error instanceof SandboxGoneError)) throw error;
    throw new Error('The exercise’s own code did not answer in time, or its sandbox died.');
  });
  if (answer.ok) return answer.value;
  const [, name = 'Error', message = answer.problem.message] = /^(\w+): (.*)$/s.exec(answer.problem.message) ?? [];
  throw Object.assign(new Error(message), { name });
}

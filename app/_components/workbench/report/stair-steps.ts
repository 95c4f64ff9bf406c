import type { Check, CheckStatus, Report } from '#lib/exercises/report.ts';

/** What a report goes through, in the words of a learner; several checks may be one step. */
export type StepName = 'load' | 'shapes' | 'values' | 'gradient' | 'float32' | 'laws' | 'cost' | 'deadline';

/** One step of the stair; `unseen`: it lies beyond the one at which the code stopped, or was not asked. */
export type StairStep = { readonly name: StepName; readonly status: CheckStatus | 'unseen' };

/** The steps of a report in their order, as far as they were climbed: what lies beyond the first that was not passed is unseen. */
export function stairSteps(report: Report): readonly StairStep[] {
  const found = new Map<StepName, CheckStatus>();
  for (const check of report.checks) {
    const name = stepOf(check);
    found.set(name, worse(found.get(name), check.status));
  }
  // That it loads is only worth a step where it does not.
  if (found.get('load') === 'pass') found.delete('load');
  const isBare = found.has('load') || found.has('deadline');
  const steps = ORDER.filter((name) => found.has(name) || (isBare && ALWAYS.has(name)));
  const stop = steps.findIndex((name) => isStop(found.get(name)));
  return steps.map((name, at) => ({
    name,
    status: stop >= 0 && at > stop ? 'unseen' : (found.get(name) ?? 'unseen'),
  }));
}

/** The step that a check belongs to. */
export function stepOf({ name, lane }: Pick<Check, 'name' | 'lane'>): StepName {
  if (lane === 'device' && (name === 'contract' || name === 'forward' || name === 'backward')) return 'float32';
  return STEPS[name];
}

const ORDER: readonly StepName[] = ['load', 'deadline', 'shapes', 'values', 'gradient', 'float32', 'laws', 'cost'];
/** Asked of every exercise. */
const ALWAYS: ReadonlySet<StepName> = new Set(['shapes', 'values', 'float32']);

const STEPS = {
  load: 'load',
  contract: 'shapes',
  forward: 'values',
  gradient: 'gradient',
  backward: 'gradient',
  stability: 'float32',
  properties: 'laws',
  cost: 'cost',
  deadline: 'deadline',
} as const;

const WEIGHT = { skipped: 0, pass: 1, fail: 2, error: 3 } as const;

function worse(one: CheckStatus | undefined, other: CheckStatus): CheckStatus {
  return one !== undefined && WEIGHT[one] >= WEIGHT[other] ? one : other;
}

function isStop(status: CheckStatus | undefined): boolean {
  return status === 'fail' || status === 'error';
}

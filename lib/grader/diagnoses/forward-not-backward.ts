import type { Diagnosis } from '#lib/exercises/report.ts';
import type { Findings } from './findings.ts';

/** Numerical gradients below it are rounding. */
const NOTHING = 1e-9;

/** The forward differs from the one asked for, but the backward is right for it. */
export function diagnoseForwardNotBackward({
  judgeable,
  checks,
  failed,
}: Pick<Findings, 'judgeable' | 'checks' | 'failed'>): Diagnosis | null {
  const forward = failed[0]?.fn.name;
  const backward = judgeable.spec.functions.find(({ gradientOf }) => gradientOf?.forward === forward);
  const [forwardFails, gradientPasses] = [
    checks.some(({ name, status, function: fn }) => name === 'forward' && status === 'fail' && fn === forward),
    checks.some(
      ({ name, status, function: fn, gradient }) =>
        name === 'gradient' &&
        status === 'pass' &&
        fn === backward?.name &&
        // The gradient of a constant is 0, and proves nothing.
        gradient.some(({ numerical }) => Math.abs(numerical) > NOTHING),
    ),
  ];
  if (!forward || !backward || !forwardFails || !gradientPasses) return null;
  const values = { forward, backward: backward.name };
  return { kind: 'forward-not-backward', message: { key: 'forwardNotBackward', values } };
}

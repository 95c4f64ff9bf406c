import type { FunctionSpec, RegimeSpec } from '#lib/exercises/exercise.ts';
import type { Lane } from '#lib/exercises/lane.ts';
import type { Check } from '#lib/exercises/report.ts';
import { unreachable } from '#lib/base/invariant.ts';
import { check } from './judging.ts';
import type { SandboxFailure, SandboxGone } from './sandbox-link.ts';

type Where = { readonly lane: Lane; readonly fn?: FunctionSpec | null; readonly regime?: RegimeSpec | null };

/** The row for a call that could not be answered. It is never skipped: a sandbox’s word clears nobody. */
export function failureCheck(failure: SandboxFailure, where: Where): Check {
  const finding = { ...where, detail: failure.message };
  const values = failure.line === null ? {} : { values: { line: failure.line } };
  const suffix = failure.line === null ? '' : 'At';
  switch (failure.reason) {
    case 'threw':
    case 'syntax':
      return check('contract', 'error', { key: `threw${suffix}`, ...values }, finding);
    case 'forbidden':
      return check('contract', 'error', { key: `forbidden${suffix}`, ...values }, finding);
    case 'unsettled':
      return check('deadline', 'error', { key: 'neverSettled' }, { ...where, detail: null });
    case 'refused':
    case 'missing':
      return check('contract', 'fail', { key: 'refused' }, finding);
    case 'budget':
      return check('contract', 'error', { key: `overBudget${suffix}`, ...values }, finding);
    case 'backend':
      return check('stability', 'error', { key: 'kernelMissing' }, finding);
    case 'lost':
      return check('stability', 'error', { key: 'gpuLost' }, finding);
    default:
      return unreachable(failure.reason);
  }
}

/** The row for a module that could not be loaded. */
export function loadFailureCheck(failure: SandboxFailure): Check {
  const line = failure.line === null ? {} : { line: failure.line };
  const suffix = failure.line === null ? '' : 'At';
  if (failure.reason === 'missing') {
    return check('load', 'error', { key: 'missingExport', values: { function: failure.message } });
  }
  if (failure.reason === 'budget') {
    return check('load', 'error', { key: `overBudget${suffix}`, values: line }, { detail: failure.message });
  }
  const key = failure.reason === 'syntax' ? 'syntaxError' : failure.reason === 'forbidden' ? 'forbidden' : 'loadThrew';
  return check('load', 'error', { key: key + suffix, values: line }, { detail: failure.message });
}

const GONE = { deadline: 'deadline', exhausted: 'deadlineInAll', crashed: 'crashed' } as const;

/** The row for a sandbox that the host has thrown away. */
export function goneCheck(
  { gone, detail }: SandboxGone,
  current: { lane: Lane; fn: string | null; regime: string | null },
): Check {
  const key = gone === 'deadline' && current.fn === null ? 'deadlineAtLoad' : GONE[gone];
  return {
    ...check('deadline', 'error', { key }, { lane: current.lane, detail }),
    function: current.fn,
    regime: current.regime,
  };
}

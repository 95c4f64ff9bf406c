import type { SandboxFailure } from '#lib/grader/sandbox-link.ts';
import type { Engine } from '#lib/tensor/engine.ts';
import { lackIn, lackOf } from '#lib/tensor/lacks.ts';
import { lineOf } from '#lib/tensor/evaluate-module.ts';
import { ValueRefused } from '#lib/tensor/export-value.ts';
import { OverBudget } from './budgets.ts';
import { printValue } from '#lib/runner/console/print-value.ts';
import { ForbiddenCall } from './forbidden-call.ts';

const MAX_CHARACTERS = 600;

/** A promise of the learner’s that did not settle in time. */
export class Unsettled extends Error {
  override readonly name = 'Unsettled';
}

/** A function that the learner’s module does not export. */
export class MissingExport extends Error {
  override readonly name = 'MissingExport';
}

/** What to tell the judge about something that was thrown; never throws itself. */
export function failureOf(error: unknown, engine: Engine | null): SandboxFailure {
  const message = (error instanceof Error ? describeError(error) : `threw ${printValue(error)}`).slice(
    0,
    MAX_CHARACTERS,
  );
  return { reason: reasonOf(error, message, engine), message, line: safely(() => lineOf(error)) };
}

function reasonOf(error: unknown, message: string, engine: Engine | null): SandboxFailure['reason'] {
  if (engine?.isLost()) return 'lost';
  if (error instanceof ForbiddenCall) return 'forbidden';
  if (error instanceof ValueRefused) return 'refused';
  if (error instanceof OverBudget) return 'budget';
  if (error instanceof Unsettled) return 'unsettled';
  if (error instanceof MissingExport) return 'missing';
  // A module that does not parse has no line of its own yet; JSON.parse in it has.
  if (error instanceof SyntaxError && lineOf(error) === null) return 'syntax';
  // What was thrown may throw again when it is read.
  const lack = lackIn(message) ?? safely(() => lackOf(error));
  return lack !== null && engine?.backend !== 'cpu' ? 'backend' : 'threw';
}

/** Names of our own errors say nothing to a learner; those of JavaScript do. */
function describeError(error: Error): string {
  const ours =
    error instanceof ForbiddenCall ||
    error instanceof ValueRefused ||
    error instanceof OverBudget ||
    error instanceof Unsettled ||
    error instanceof MissingExport;
  return (
    safely(() => (ours ? error.message : `${error.name}: ${error.message}`)) ?? 'threw an error that cannot be read'
  );
}

function safely<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch {
    return null;
  }
}

import type { Trace, TracedKernel } from '#lib/tensor/trace-call.ts';

/** The answer to `trace`, taken apart field by field; null when it is none. */
export function readTrace(raw: unknown): Trace | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { nan, given, infinity } = raw as Readonly<Record<string, unknown>>;
  return { nan: readKernel(nan), given: readKernel(given), infinity: readKernel(infinity) };
}

function readKernel(raw: unknown): TracedKernel | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { kernel, line } = raw as Readonly<Record<string, unknown>>;
  if (typeof kernel !== 'string' || !/^\w{1,40}$/.test(kernel)) return null;
  return { kernel, line: typeof line === 'number' && Number.isSafeInteger(line) && line > 0 ? line : null };
}

import type { Message } from '#lib/exercises/lane.ts';
import type { Trace, TracedKernel } from '#lib/tensor/trace-call.ts';

/** Kernels that are not called as the operation is. */
const OPERATIONS: Readonly<Record<string, string>> = {
  RealDiv: 'div',
  Multiply: 'mul',
  BatchMatMul: 'matMul',
  _FusedMatMul: 'matMul',
  Select: 'where',
  Identity: 'clone',
  GatherV2: 'gather',
};
const OF_NEGATIVE = new Set(['sqrt', 'rsqrt', 'log', 'log1p', 'pow']);

/** Which operation made the first NaN, or infinity, and at which line; null where the trace does not tell. */
export function hintOfTrace({ nan, given, infinity }: Trace, hasNaN: boolean): Message | null {
  if (!hasNaN) return infinity && told('hintInfinity', infinity);
  // Nothing is looked at after the first NaN that a kernel made: this one came before.
  if (given) return told('hintNanGiven', given);
  if (nan === null) return { key: 'hintNanPlain' };
  if (infinity) {
    const message = told('hintNanOfInfinity', nan);
    if (!message || infinity.line === null) return message;
    return { ...message, values: { ...message.values, source: operationOf(infinity), sourceLine: infinity.line } };
  }
  const operation = operationOf(nan);
  if (operation === 'div') return told('hintNanDivided', nan);
  return told(OF_NEGATIVE.has(operation) ? 'hintNanOfNegative' : 'hintNan', nan);
}

function told(key: string, at: TracedKernel): Message | null {
  return at.line === null ? null : { key, values: { operation: operationOf(at), line: at.line } };
}

function operationOf({ kernel }: TracedKernel): string {
  return OPERATIONS[kernel] ?? kernel.charAt(0).toLowerCase() + kernel.slice(1);
}

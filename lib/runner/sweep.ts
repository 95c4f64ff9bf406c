import type { SandboxRequest } from '#lib/grader/sandbox-link.ts';
import { callFunction, type ModuleFunction } from '#lib/tensor/call-function.ts';
import type { Engine } from '#lib/tensor/engine.ts';
import { ValueRefused } from '#lib/tensor/export-value.ts';
import { nudged, outputAt } from '#lib/tensor/nudge.ts';

/** One output of the function for each set of nudges, flattened and joined into one array. */
export async function sweep(
  engine: Engine,
  call: ModuleFunction,
  request: SandboxRequest & { readonly type: 'sweep' },
): Promise<Float64Array> {
  let joined: Float64Array | null = null;
  let offset = 0;
  for (const set of request.nudges) {
    const { value } = await callFunction(engine, call, nudged(request.args, set));
    const output = outputAt(value, request.output);
    joined ??= new Float64Array(output.length * request.nudges.length);
    if (offset + output.length > joined.length) throw new ValueRefused('the result’s size changes from call to call');
    joined.set(output, offset);
    offset += output.length;
  }
  return joined ?? new Float64Array(0);
}

import { failure, success, type Result } from '#lib/base/result.ts';
import type { LayerName } from './layer-forms.ts';
import { LAYER_RULES, type LayerOutput, type LayerSizes } from './layer-rules.ts';

/** A layer with its sizes worked out. */
export type SizedLayer = { readonly name: LayerName; readonly sizes: LayerSizes };

/** Which layer, counted from 0, cannot be passed, and why. */
export type TraceProblem = { readonly layer: number; readonly what: string };

/**
 * The shape and the parameters after each layer, from the shape of the input (channels last, no batch axis). Fails at the first
 * layer that does not fit what comes in, or that leaves nothing.
 */
export function traceLayers(
  input: readonly number[],
  layers: readonly SizedLayer[],
): Result<readonly LayerOutput[], TraceProblem> {
  const outputs: LayerOutput[] = [];
  const shapes: (readonly number[])[] = [input];
  for (const [layer, { name, sizes }] of layers.entries()) {
    const wrong = wrongSize(sizes);
    if (wrong !== null) return failure({ layer, what: wrong });
    const output = LAYER_RULES[name](shapes.at(-1)!, sizes, shapes);
    if (typeof output === 'string') return failure({ layer, what: output });
    if (!isShape(output.shape)) return failure({ layer, what: `its shape would be [${output.shape.join(', ')}]` });
    outputs.push(output);
    shapes.push(output.shape);
  }
  return success(outputs);
}

/** Whether every size of a shape is a whole number above 0. */
export function isShape(shape: readonly number[]): boolean {
  return shape.length > 0 && shape.every((size) => Number.isSafeInteger(size) && size > 0);
}

const MAY_BE_ZERO: ReadonlySet<string> = new Set(['padding', 'outputPadding', 'bias', 'sequences', 'with']);

function wrongSize(sizes: LayerSizes): string | null {
  for (const [name, size] of Object.entries(sizes)) {
    if (!Number.isSafeInteger(size) || size < (MAY_BE_ZERO.has(name) ? 0 : 1)) return `its ${name} is ${size}`;
  }
  return null;
}

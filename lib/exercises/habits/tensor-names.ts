/** What reads a plain value out of a tensor. */
const PLAIN =
  /\b(?:dataSync|arraySync|data|array|shape|size|rank|dtype|length|bufferSync|buffer|map|unstack|split|topk|moments|tidy|grad|grads|valueAndGrads)\b/u;

/**
 * Names that are tensors wherever the module uses them: parameters that say so, and constants made of them or by `tf`. A name that
 * is anything else somewhere, such as the parameter of an arrow function, is left out: what is said of it would be a guess.
 */
export function tensorNames(code: string): ReadonlySet<string> {
  const names = new Set(matches(code, /\b(\w+)\??\s*:\s*tf\.(?:Tensor(?:\d?D)?|Scalar|Variable)\b(?!\s*\[)/gu));
  const others = new Set(otherwise(code));
  for (const [, name, value] of code.matchAll(/\b(?:const|let)\s+(\w+)\s*(?::[^=;]+)?=\s*([^;\n]+)/gu)) {
    const begins = /^\(?(tf|\w+)\.\w+\(/u.exec(value!)?.[1];
    const isTensor = begins !== undefined && !PLAIN.test(value!) && (begins === 'tf' || names.has(begins));
    (isTensor ? names : others).add(name!);
  }
  for (const other of others) names.delete(other);
  return names;
}

/** Names that are something else at least once. */
function otherwise(code: string): readonly string[] {
  const arrows = [...code.matchAll(/\(([^()]*)\)\s*=>|\b(\w+)\s*=>/gu)].flatMap(([, list, one]) =>
    one === undefined
      ? list!.split(',').map((part) => /\w+/u.exec(part.includes(': tf.') ? '' : part)?.[0] ?? '')
      : [one],
  );
  return [
    ...arrows,
    ...matches(code, /\b(\w+)\??\s*:\s*(?:number|string|boolean|any|readonly|Record|Array|Float32Array|\(|\{|\[)/gu),
    ...matches(code, /\b(\w+)\??\s*:\s*tf\.Tensor(?:\d?D)?\s*\[/gu),
    ...matches(code, /\b(?:const|let)\s+([[{][^=]*[\]}])\s*(?::[^=;]+)?=/gu).flatMap(
      (list) => list.match(/\w+/gu) ?? [],
    ),
    ...matches(code, /\bfor\s*\(\s*(?:const|let)\s+(\w+)/gu),
  ];
}

function matches(code: string, pattern: RegExp): readonly string[] {
  return [...code.matchAll(pattern)].map(([, name]) => name!);
}

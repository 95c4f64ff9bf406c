/** Members of tf that no exercise allows: automatic gradients, ready-made layers and losses, and the engine itself. */
const NEVER = [
  'grad',
  'grads',
  'valueAndGrad',
  'valueAndGrads',
  'variableGrads',
  'customGrad',
  'getGradient',
  'getKernel',
  'getKernelsForBackend',
  'registerGradient',
  'registerKernel',
  'unregisterKernel',
  'unregisterGradient',
  'copyRegisteredKernels',
  'registerOp',
  'op',
  'engine',
  'backend',
  'env',
  'ENV',
  'environment_util',
  'kernel_impls',
  'backend_util',
  'setBackend',
  'getBackend',
  'removeBackend',
  'registerBackend',
  'findBackend',
  'findBackendFactory',
  'setPlatform',
  'Environment',
  'Kernel*',
  '*Backend',
  'disposeVariables',
  'enableProdMode',
  'enableDebugMode',
  'disableDeprecationWarnings',
  'deprecationWarn',
  'train',
  'Optimizer',
  '*Optimizer',
  'layers',
  'losses',
  'metrics',
  'initializers',
  'regularizers',
  'fused',
  'model',
  'sequential',
  'input',
  'load*Model',
  'io',
  'browser',
  'data',
  'serialization',
  'test_util',
  'device_util',
] as const;

/** Why a member of tf may not be used: it is the answer, or no exercise allows it. Null: it may. */
export function whyForbidden(member: string, forbidden: readonly string[]): string | null {
  if (forbidden.some((pattern) => matches(member, pattern.replace(/^tf\./, '')))) {
    return `tf.${member} is the answer to this exercise: build it from simpler operations.`;
  }
  if (NEVER.some((pattern) => matches(member, pattern) || member.startsWith(`${pattern}.`))) {
    return `tf.${member} is not available in exercises: write the mathematics out with tensor operations.`;
  }
  return null;
}

/** `losses.*` also stands for `losses` itself. */
function matches(member: string, pattern: string): boolean {
  if (pattern === member) return true;
  if (pattern.endsWith('.*') && (member === pattern.slice(0, -2) || member.startsWith(pattern.slice(0, -1))))
    return true;
  if (pattern.startsWith('*')) return member.endsWith(pattern.slice(1));
  const star = pattern.indexOf('*');
  if (star < 0) return false;
  const rest = pattern.slice(star + 1);
  return member.length >= pattern.length - 1 && member.startsWith(pattern.slice(0, star)) && member.endsWith(rest);
}

import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import '@tensorflow/tfjs-backend-cpu';
import { knownNames } from '#lib/grader/hints/known-names.ts';
import { ownReference } from '#lib/grader/reference-engine.ts';
import type { SandboxLink } from '#lib/grader/sandbox-link.ts';
import { createSandbox } from '#lib/runner/realm/sandbox-realm.ts';
import { NEVER_GONE, type Engine } from '#lib/tensor/engine.ts';

const engine: Engine = { tf, backend: 'cpu', adapter: null, precision: 'float32', ...NEVER_GONE };
const started = async () => ({ engine, declined: [] });

/** What its TensorFlow.js has. */
export const known = async () => knownNames(tf);

/** The judge’s own engines in this realm, once `startRealm` has been waited for. */
export const ownEngines = ownReference({ exactEngine: async () => engine, deviceEngine: started });

/** Makes the engine of this realm ready. */
export async function startRealm(): Promise<void> {
  await tf.setBackend('cpu');
}

/** A sandbox that shares this realm, and what it was asked. */
export function sandbox(): SandboxLink & { readonly asked: string[] } {
  const asked: string[] = [];
  const answer = createSandbox({
    console: { record: () => undefined, take: () => [] },
    startEngine: started,
    guards: { harden: () => ({ renew: () => undefined }), closeDoors: () => undefined },
  });
  return {
    asked,
    ask: (request) => {
      asked.push(request.type);
      return answer(request);
    },
  };
}

import type { Backend } from '#lib/exercises/lane.ts';
import type { PythonBytes } from './python/python-bytes.ts';
import { openSandbox, type Sandbox } from './sandbox-frame.ts';
import type { SandboxKind } from './sandbox-page.ts';
import { connectSpare, type SpareSandbox } from './spare-sandbox.ts';

/** Sandboxes, one of them always warm. */
export type SandboxPool = {
  /** Starts the spare and its engines if there is none; rejects when no kind of sandbox boots here. */
  readonly warm: () => Promise<void>;
  /** Hands out the spare as soon as it has booted, and starts the next one when asked to `warm`. */
  readonly take: () => Promise<SpareSandbox>;
  readonly close: () => void;
};

/** What every sandbox is given: its program, the bytes of the WASM backend, and the backends to start, best first. */
export type SandboxSupplies = {
  readonly program: () => Promise<string>;
  readonly wasm: () => Promise<ArrayBuffer | null>;
  /** What an interpreter starts from, where it runs Python. */
  readonly python?: () => Promise<PythonBytes>;
  readonly backends: readonly Backend[];
};

/** A pool of sandboxes, each of which is used for one submission only. */
export function createSandboxPool(supplies: SandboxSupplies): SandboxPool {
  let spare: Promise<SpareSandbox> | null = null;
  let kind: SandboxKind | null = null;

  const open = async (): Promise<SpareSandbox> => {
    // The sandbox boots while what it is given still comes.
    const coming = Promise.all([supplies.wasm(), supplies.python?.()]);
    coming.catch(() => undefined);
    const program = supplies.program();
    const sandbox = await (kind === null ? openBest(program) : openSandbox(kind, program));
    try {
      const [wasm, python] = await coming;
      kind = sandbox.kind;
      return connectSpare(sandbox, { wasm, ...(python && { python }), backends: supplies.backends });
    } catch (error) {
      sandbox.close();
      throw error;
    }
  };
  const ensure = (): Promise<SpareSandbox> => {
    if (spare) return spare;
    const opening = open();
    spare = opening;
    // A failed start is no spare: the next one tries again.
    opening.catch(() => {
      if (spare === opening) spare = null;
    });
    return opening;
  };

  return {
    warm: async () => (await ensure()).started,
    take: async () => {
      const found = await ensure();
      spare = null;
      return found;
    },
    close: () => {
      const closing = spare;
      spare = null;
      closing?.then(
        ({ sandbox }) => sandbox.close(),
        () => undefined,
      );
    },
  };
}

/** `data:` with WebGPU, else `blob:` with WebGPU, else whichever boots; never a worker of the app's own origin. */
async function openBest(program: Promise<string>): Promise<Sandbox> {
  const first = await openSandbox('data', program).catch((error: unknown) => error);
  if (isSandbox(first) && (first.gpu || !('gpu' in navigator))) return first;
  const second = await openSandbox('blob', program).catch((error: unknown) => error);
  if (isSandbox(second) && (second.gpu || !isSandbox(first))) {
    if (isSandbox(first)) first.close();
    return second;
  }
  if (isSandbox(second)) second.close();
  if (isSandbox(first)) return first;
  throw first;
}

function isSandbox(value: unknown): value is Sandbox {
  return typeof value === 'object' && value !== null && 'connect' in value;
}

import { openSandbox, type Sandbox } from './sandbox-frame.ts';
import type { SandboxKind } from './sandbox-page.ts';

/** Sandboxes, one of them always warm. */
export type SandboxPool = {
  /** Starts the spare if there is none; rejects when no kind of sandbox boots here. */
  readonly warm: () => Promise<void>;
  /** Hands out the spare, and starts the next one when asked to `warm`. */
  readonly take: () => Promise<Sandbox>;
  readonly close: () => void;
};

/** A pool whose sandboxes run the program that `load` fetches. A sandbox is used for one submission only. */
export function createSandboxPool(load: () => Promise<string>): SandboxPool {
  let spare: Promise<Sandbox> | null = null;
  let kind: SandboxKind | null = null;

  const open = async (): Promise<Sandbox> => {
    const program = await load();
    const sandbox = kind === null ? await openBest(program) : await openSandbox(kind, program);
    kind = sandbox.kind;
    return sandbox;
  };
  const ensure = (): Promise<Sandbox> => {
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
    warm: async () => void (await ensure()),
    take: async () => {
      const sandbox = await ensure();
      spare = null;
      return sandbox;
    },
    close: () => {
      const closing = spare;
      spare = null;
      closing?.then(
        (sandbox) => sandbox.close(),
        () => undefined,
      );
    },
  };
}

/** `data:` with WebGPU, else `blob:` with WebGPU, else whichever boots; never a worker of the app's own origin. */
async function openBest(program: string): Promise<Sandbox> {
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

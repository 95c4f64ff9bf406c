import type { SandboxGone } from '#lib/grader/sandbox-link.ts';
import { createAllowance } from '#lib/runner/allowance.ts';
import type { Sandbox } from './sandbox-frame.ts';

/** Holds the deadlines of one sandbox, each call’s and that of all together, and throws it away when one is over. */
export type SandboxWatch = {
  readonly began: (call: { readonly limitMillis: number; readonly isCode: boolean }) => void;
  readonly ended: () => void;
  readonly isGone: () => boolean;
  /** Throws it away without a word. */
  readonly close: () => void;
};

/** Watches a sandbox; `onGone` hears why it was thrown away. */
export function watchSandbox(
  sandbox: Sandbox,
  { totalMillis, onGone }: { readonly totalMillis: number; readonly onGone: (reason: SandboxGone['gone']) => void },
): SandboxWatch {
  const allowance = createAllowance(totalMillis);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let gone = false;
  const overrun = async (limit: 'deadline' | 'exhausted'): Promise<void> => {
    const reason = (await sandbox.isAlive()) ? limit : 'crashed';
    gone = true;
    sandbox.close();
    onGone(reason);
  };
  return {
    began: ({ limitMillis, isCode }) => {
      const limit = isCode ? allowance.begin(limitMillis) : { limitMillis, isLast: false };
      clearTimeout(timer);
      timer = setTimeout(() => void overrun(limit.isLast ? 'exhausted' : 'deadline'), limit.limitMillis);
    },
    ended: () => {
      clearTimeout(timer);
      allowance.end();
    },
    isGone: () => gone,
    close: () => {
      clearTimeout(timer);
      sandbox.close();
    },
  };
}

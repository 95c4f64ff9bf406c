import type { SandboxGone, SandboxLink, SandboxReply, SandboxRequest } from '#lib/grader/sandbox-link.ts';
import type { AskSandbox } from './protocol.ts';

/** What a link needs of a MessagePort, or of Node’s. */
export type Port = {
  readonly post: (message: AskSandbox) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
};

/** Told when a question begins and ends, so that somebody can hold the deadline. */
export type CallWatch = { readonly began: (request: SandboxRequest) => void; readonly ended: () => void };

/** A link over a port, and the way to say that the sandbox behind it is no more. */
export type PortLink = SandboxLink & {
  readonly gone: (how: SandboxGone) => void;
  readonly isGone: () => boolean;
};

/** Asks over a port, one question at a time; answers nobody asked for are dropped. */
export function linkOver(port: Port, watch: CallWatch): PortLink {
  let nextId = 1;
  let pending: { id: number; resolve: (reply: SandboxReply | SandboxGone) => void } | null = null;
  let dead: SandboxGone | null = null;

  const settle = (reply: SandboxReply | SandboxGone): void => {
    const { resolve } = pending!;
    pending = null;
    watch.ended();
    resolve(reply);
  };
  port.onMessage((message) => {
    if (pending === null || typeof message !== 'object' || message === null) return;
    if (!('id' in message) || message.id !== pending.id || !('reply' in message)) return;
    // Of an untrusted shape: the judge looks at every field (lib/grader/untrusted.ts).
    settle(message.reply as SandboxReply);
  });
  return {
    ask: (request) => {
      if (dead) return Promise.resolve(dead);
      return new Promise((resolve) => {
        pending = { id: nextId, resolve };
        nextId += 1;
        watch.began(request);
        port.post({ id: pending.id, request });
      });
    },
    gone: (how) => {
      dead ??= how;
      if (pending) settle(dead);
    },
    isGone: () => dead !== null,
  };
}

import { createProgramRunner, type ProgramRunner } from '#lib/runner/program/program-runner.ts';
import type { AskProgram } from '#lib/runner/program/program.ts';
import { programRealm } from './program-realm.ts';
import { openSandbox } from './sandbox-frame.ts';

/** A pack’s program, in an opaque frame of its own: whoever wrote it, it reaches nothing. Started at the first run. */
export function openProgram(code: string): ProgramRunner {
  return createProgramRunner(code, async (heard) => {
    const sandbox = await openAny(programRealm());
    const { port1, port2 } = new MessageChannel();
    port2.addEventListener('message', ({ data }: MessageEvent<unknown>) => heard(data));
    port2.start();
    sandbox.connect(port1, null);
    return {
      tell: (asked: AskProgram) => port2.postMessage(asked),
      close: () => {
        port2.close();
        sandbox.close();
      },
    };
  });
}

/** Fetches what a program will need, so that one can be opened when the server is gone. Rejects where it cannot be had now. */
export async function fetchAheadOfPrograms(): Promise<void> {
  // Opened and thrown away: the browser keeps a page for frames only from a frame.
  (await openAny(programRealm())).close();
}

/** A `data:` worker; where the browser refuses that, one of a blob of the frame’s own. */
async function openAny(realm: Promise<string>): ReturnType<typeof openSandbox> {
  try {
    return await openSandbox('data', realm);
  } catch {
    return openSandbox('blob', realm);
  }
}

import { createProgramRunner, type ProgramRunner } from '#lib/runner/program/program-runner.ts';
import type { AskProgram } from '#lib/runner/program/program.ts';
import { openSandbox } from './sandbox-frame.ts';

/** Where scripts/bundle-judge.ts puts a program’s realm. */
const REALM = '/judge/program.js';

/** A pack’s program, in an opaque frame of its own: whoever wrote it, it reaches nothing. Started at the first run. */
export function openProgram(code: string): ProgramRunner {
  return createProgramRunner(code, async (heard) => {
    const response = await fetch(REALM);
    if (!response.ok) throw new Error(`${REALM} answered ${response.status}`);
    const sandbox = await openAny(await response.text());
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

/** A `data:` worker; where the browser refuses that, one of a blob of the frame’s own. */
async function openAny(realm: string): ReturnType<typeof openSandbox> {
  try {
    return await openSandbox('data', realm);
  } catch {
    return openSandbox('blob', realm);
  }
}

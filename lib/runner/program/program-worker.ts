/// <reference lib="webworker" />
import { closeDoors } from '#lib/runner/realm/close-doors.ts';
import { answerProgram } from './answer-program.ts';
import type { AskProgram } from './program.ts';

/* A program’s realm in a browser: a data: worker in an opaque frame, without network or storage. */

const answer = answerProgram();
const ready = globalThis.postMessage.bind(globalThis);

globalThis.addEventListener(
  'message',
  ({ data }: MessageEvent<{ readonly port: MessagePort }>) => {
    const { port } = data;
    const post = port.postMessage.bind(port);
    port.addEventListener('message', (event: MessageEvent<AskProgram>) => {
      const reply = answer(event.data);
      if (reply) post(reply);
    });
    port.start();
    closeDoors();
  },
  { once: true },
);

ready({ type: 'ready' });

import { parentPort } from 'node:worker_threads';
import { invariant } from '#lib/base/invariant.ts';
import { answerProgram } from './answer-program.ts';
import type { AskProgram } from './program.ts';

/* A program’s realm in Node: a thread, for packs of this repository only. */

invariant(parentPort, 'a program runs in a worker thread');
const answer = answerProgram();
const post = parentPort.postMessage.bind(parentPort);
parentPort.on('message', (asked: AskProgram) => {
  const reply = answer(asked);
  if (reply) post(reply);
});

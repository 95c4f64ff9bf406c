// serve-routes.ts: the app's own handlers of what writes to the log, of presets, of a fit and of /api/export, over HTTP, on a free port,
// without the rest of Next: a server that can be killed and is there again in a moment. Prints its port. At /threads it
// says how many threads it has started that have not ended.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { POST as giveBackCredit } from '#app/api/credit/give-back/route.ts';
import { POST as takeBackCredit } from '#app/api/credit/take-back/route.ts';
import { GET } from '#app/api/export/route.ts';
import { POST as proposeFit } from '#app/api/memory-model/fits/route.ts';
import { POST as makePlan } from '#app/api/plans/route.ts';
import { POST as takeBackPlan } from '#app/api/plans/take-back/route.ts';
import { POST as changePresets } from '#app/api/presets/route.ts';
import { POST as recordQuizEvents } from '#app/api/quizzes/events/route.ts';
import { POST as makeQuiz } from '#app/api/quizzes/route.ts';
import { POST as recordReviews } from '#app/api/reviews/route.ts';
import { POST as keepSubmission } from '#app/api/submissions/route.ts';
import { readAhead } from '#lib/server.ts';

const POSTS = new Map([
  ['/api/reviews', recordReviews],
  ['/api/submissions', keepSubmission],
  ['/api/quizzes', makeQuiz],
  ['/api/quizzes/events', recordQuizEvents],
  ['/api/plans', makePlan],
  ['/api/plans/take-back', takeBackPlan],
  ['/api/credit/take-back', takeBackCredit],
  ['/api/credit/give-back', giveBackCredit],
  ['/api/memory-model/fits', proposeFit],
  ['/api/presets', changePresets],
]);

let threads = 0;
process.on('worker', (thread) => {
  threads += 1;
  thread.once('exit', () => (threads -= 1));
});

await readAhead();
const server = createServer((incoming, outgoing) => {
  answer(incoming)
    .then(async (response) => {
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      await pipeline(response.body ? Readable.fromWeb(response.body) : Readable.from([]), outgoing);
    })
    // The other side is gone in the middle of its request, or of its answer.
    .catch(() => outgoing.destroy());
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));

function answer(incoming: IncomingMessage): Promise<Response> {
  const url = `http://${incoming.headers.host}${incoming.url}`;
  if (incoming.method === 'GET' && incoming.url === '/api/export') return GET(new Request(url));
  if (incoming.method === 'GET' && incoming.url === '/threads') return Promise.resolve(Response.json(threads));
  const post = incoming.method === 'POST' ? POSTS.get(incoming.url ?? '') : undefined;
  if (!post) return Promise.resolve(new Response(null, { status: 404 }));
  // `duplex`: a body that streams; the types of the browser do not know it.
  const body = { body: Readable.toWeb(incoming) as ReadableStream<Uint8Array>, duplex: 'half' };
  return post(new Request(url, { method: 'POST', headers: headersOf(incoming), ...body }));
}

function headersOf(incoming: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined) headers.set(name, String(value));
  return headers;
}

import { get, type IncomingHttpHeaders } from 'node:http';
import { expect } from '@playwright/test';
import { test } from './support/own-app.ts';
import { madeQuiz } from './support/quiz.ts';

/** Bytes of script, compressed, that a page may ask for before it can be used. */
const MOST = { exercise: 177_000, makeQuiz: 167_000, quiz: 272_000 };

test('an exercise’s page names less script than its budget, and its editor, dialogs and plots come after it', async ({
  baseURL,
}) => {
  await expectWithin(`${baseURL}/exercises/normalization/batchnorm-backward`, MOST.exercise);
});

test('so do the page that makes a quiz, and a quiz with code in it', async ({ ownApp }) => {
  await expectWithin(`${ownApp.url}/quiz`, MOST.makeQuiz);
  const id = await madeQuiz(ownApp, {}, { kind: 'topics', count: 4, exercises: 1 });
  await expectWithin(`${ownApp.url}/quiz/${id}`, MOST.quiz);
});

/** The page at `url` names less script than `most` bytes. */
async function expectWithin(url: string, most: number): Promise<void> {
  const page = await received(url, 'identity');
  const tags = [...page.body.toString().matchAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*>/gu)];
  // Those that only browsers of before modules ask for are not counted.
  const paths = new Set(tags.filter(([tag]) => !/\bnomodule\b/iu.test(tag)).map(([, path]) => path!));
  let bytes = 0;
  for (const path of paths) {
    const { headers, body } = await received(new URL(path, url).href, 'gzip');
    // Less than a kilobyte is sent as it is.
    if (body.length >= 1_024) expect(headers['content-encoding'], path).toBe('gzip');
    bytes += body.length;
  }
  expect(bytes, url).toBeLessThan(most);
  // React and Next alone: what is counted is what there is.
  expect(bytes, url).toBeGreaterThan(100_000);
}

type Received = { readonly headers: IncomingHttpHeaders; readonly body: Buffer };

/** An answer as it was transferred: `fetch` unpacks it. */
function received(url: string, encoding: string): Promise<Received> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': encoding } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
    }).on('error', reject);
  });
}

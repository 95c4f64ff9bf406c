import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { JUDGE_POLICY } from '#lib/runner/browser/judge-policy.ts';
import { SANDBOX_PAGE, sandboxAddress, sandboxPolicy } from '#lib/runner/browser/sandbox-page.ts';

/** A server of this machine’s that has the judge’s files and nothing else. */
export type JudgeServer = { readonly port: number; readonly close: () => void };

type Answer = {
  readonly type: string;
  readonly policy: string;
  readonly body: string | Uint8Array;
  /** How it is packed, where the browser is to unpack it. */
  readonly encoding?: 'gzip';
};

const HOST_POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'self'; frame-ancestors 'none'";
const HOST_PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Judge</title><body><script src="/host-page.js"></script></body></html>';
const SCRIPT = 'text/javascript; charset=utf-8';
const PAGE = 'text/html; charset=utf-8';

/**
 * Serves what `bundleJudge()` made, as it is now, on a free port of 127.0.0.1. It is the proxy of its browser too: what
 * is asked of any other host is refused here.
 */
export async function serveJudge(): Promise<JudgeServer> {
  const answers = await readAnswers();
  const server = createServer((request, response) => reply(answers.get(pathIn(request)), response));
  // What a proxy is asked for encrypted connections and for sockets.
  server.on('connect', (_, socket) => socket.destroy());
  server.on('upgrade', (_, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  // What is judged keeps the process alive; the server alone does not.
  server.unref();
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function readAnswers(): Promise<ReadonlyMap<string, Answer>> {
  const served = (name: string): Promise<Buffer> => readFile(join('public', 'judge', name));
  const names = (await readdir(join('public', 'judge', 'python'))).map((name) => `python/${name}`);
  const [host, judge, sandbox, pythonSandbox, wasm, ...python] = await Promise.all([
    readFile(join('.gradus', 'judge', 'host-page.js')),
    served('judge.js'),
    served('sandbox.js'),
    served('sandbox-python.js'),
    served('tfjs-backend-wasm-simd.wasm'),
    ...names.map(served),
  ]);
  return new Map([
    ['/', { type: PAGE, policy: HOST_POLICY, body: HOST_PAGE }],
    ['/host-page.js', { type: SCRIPT, policy: HOST_POLICY, body: host }],
    [sandboxAddress('data'), { type: PAGE, policy: sandboxPolicy('data'), body: SANDBOX_PAGE }],
    [sandboxAddress('blob'), { type: PAGE, policy: sandboxPolicy('blob'), body: SANDBOX_PAGE }],
    ['/judge/judge.js', { type: SCRIPT, policy: JUDGE_POLICY, body: judge }],
    ['/judge/sandbox.js', { type: SCRIPT, policy: JUDGE_POLICY, body: sandbox }],
    ['/judge/sandbox-python.js', { type: SCRIPT, policy: JUDGE_POLICY, body: pythonSandbox }],
    ...names.map((name, at): [string, Answer] => {
      const answer = { policy: JUDGE_POLICY, body: python[at]! };
      if (name.endsWith('.json')) return [`/judge/${name}`, { type: 'application/json', ...answer }];
      return [`/judge/${name}`, { type: 'application/octet-stream', encoding: 'gzip', ...answer }];
    }),
    ['/judge/tfjs-backend-wasm-simd.wasm', { type: 'application/wasm', policy: JUDGE_POLICY, body: wasm }],
  ]);
}

/** A proxy is asked for whole addresses, which are the path of nothing; another name of this machine is none of ours. */
function pathIn({ method, headers, socket, url }: IncomingMessage): string {
  const isOurs = method === 'GET' && headers.host === `127.0.0.1:${socket.localPort}`;
  return isOurs ? (url ?? '') : '';
}

function reply(answer: Answer | undefined, response: ServerResponse): void {
  if (!answer) {
    response.writeHead(403, { 'content-type': 'text/plain' }).end('Nothing but the judge is to be had here.\n');
    return;
  }
  response
    .writeHead(200, {
      'content-type': answer.type,
      ...(answer.encoding && { 'content-encoding': answer.encoding }),
      'content-security-policy': answer.policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    .end(answer.body);
}

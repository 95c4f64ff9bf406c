import { get, type IncomingHttpHeaders } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { median } from '#scripts/bench/machine.ts';

/** One page as a browser gets it. */
export type PageFigures = {
  readonly path: string;
  readonly status: number;
  /** Of the document, unpacked and as transferred. */
  readonly bytes: number;
  readonly packedBytes: number;
  /** Of the scripts that it names, as transferred. */
  readonly scriptBytes: number;
  /** Until the whole document is there: the first time, and the median of those after it. */
  readonly firstMillis: number;
  readonly millis: number;
};

/** Gets a page `rounds` times after a first. */
export async function pageFigures(url: string, path: string, rounds: number): Promise<PageFigures> {
  const first = await received(url + path);
  const html = unpacked(first);
  const later: number[] = [];
  for (let round = 0; round < rounds; round += 1) later.push((await received(url + path)).millis);
  return {
    path,
    status: first.status,
    bytes: html.length,
    packedBytes: first.body.length,
    scriptBytes: await scriptBytes(url, html.toString()),
    firstMillis: first.millis,
    millis: median(later),
  };
}

/** An answer as it was transferred: `fetch` would unpack it. */
export type Received = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly millis: number;
};

/** Gets an address as a browser does, which unpacks gzip. */
export function received(url: string): Promise<Received> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode = 0, headers } = response;
        resolve({ status: statusCode, headers, body: Buffer.concat(chunks), millis: performance.now() - began });
      });
    }).on('error', reject);
  });
}

/** The body as it was before it was packed. */
export function unpacked({ headers, body }: Received): Buffer {
  return headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
}

const scripts = new Map<string, number>();

async function scriptBytes(url: string, html: string): Promise<number> {
  const tags = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*>/gu)];
  // Those that only browsers of before modules ask for are not counted.
  const paths = new Set(tags.filter(([tag]) => !/\bnomodule\b/iu.test(tag)).map(([, path]) => path!));
  let bytes = 0;
  for (const path of paths) {
    const known = scripts.get(path) ?? (await received(new URL(path, url).href)).body.length;
    scripts.set(path, known);
    bytes += known;
  }
  return bytes;
}

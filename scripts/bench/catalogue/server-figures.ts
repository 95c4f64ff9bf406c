import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CardId } from '#lib/base/card-id.ts';
import { startApp, type AppProcess } from '#tests/e2e/support/app-process.ts';
import { pageFigures, type PageFigures } from './page-figures.ts';
import { residentBytes } from './process-memory.ts';
import { answerAll, sessionFigures, type SessionFigures } from './session-figures.ts';

/** What a server of a catalogue takes. */
export type ServerFigures = {
  /** Until the address answers, in milliseconds: nothing was read yet; each time after that. */
  readonly coldMillis: number;
  readonly warmMillis: readonly number[];
  /** Bytes: when it answers, when it has been left alone for a while, and when all pages have been seen. */
  readonly memory: { readonly answering: number; readonly idle: number; readonly used: number };
  readonly pages: readonly PageFigures[];
  readonly session: SessionFigures;
  /** For a batch of so many answers, each time. */
  readonly batch: { readonly answers: number; readonly millis: readonly number[] };
};

/** Where the tree is, and how often things are done. */
export type ServerOrder = {
  readonly tree: string;
  readonly port: number;
  readonly rounds: number;
  readonly pages: readonly string[];
  /** All that there are: each is answered once, long ago. */
  readonly cards: readonly CardId[];
  readonly tell: (text: string) => void;
};

const IDLE_MILLIS = 20_000;

/** Starts the built app in `tree`, cold and warm, and asks it for everything. */
export async function serverFigures(order: ServerOrder): Promise<ServerFigures> {
  const { tree, port, rounds, cards, tell } = order;
  const data = mkdtempSync(join(tmpdir(), 'gradus-bench-'));
  const timed = async <Value>(act: (app: AppProcess) => Promise<Value>): Promise<readonly [number, Value]> => {
    const began = performance.now();
    const app = await startApp(port, data, { cwd: tree });
    const millis = performance.now() - began;
    try {
      return [millis, await act(app)];
    } finally {
      await app.kill();
    }
  };
  try {
    tell('the first start');
    const [coldMillis, batch] = await timed(({ url }) => answerAll(url, cards, tell));
    tell('a later start');
    const [firstWarm, session] = await timed(({ url }) => sessionFigures(url, rounds));
    const warmMillis = [firstWarm];
    for (let round = 2; round < rounds; round += 1) {
      tell(`a later start, ${round} of ${rounds}`);
      warmMillis.push((await timed(async () => undefined))[0]);
    }
    const [lastWarm, { memory, pages }] = await timed((app) => seenPages(app, order));
    return { coldMillis, warmMillis: [...warmMillis, lastWarm], memory, pages, session, batch };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function seenPages({ pid, url }: AppProcess, { pages: paths, rounds, tell }: ServerOrder) {
  const answering = residentBytes(pid);
  tell('left alone for a while');
  await new Promise((resolve) => setTimeout(resolve, IDLE_MILLIS));
  const idle = residentBytes(pid);
  const pages: PageFigures[] = [];
  for (const path of paths) {
    tell(path);
    pages.push(await pageFigures(url, path, rounds));
  }
  return { memory: { answering, idle, used: residentBytes(pid) }, pages };
}

import { spawn, type ChildProcess } from 'node:child_process';
import type { ErrorCode } from '#lib/i18n/error-text.ts';

/** A running app with a database of its own. */
export type AppProcess = {
  readonly url: string;
  readonly pid: number;
  /** Ends it at once, as a power cut would, and waits until it is gone. */
  readonly kill: () => Promise<void>;
};

const PATIENCE_MILLIS = 90_000;

/** How an app is started. */
export type StartOptions = {
  /** On top of this process’s environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Listens on every address, as `next start` does by itself, where `npm start` says on which. */
  readonly isBare?: boolean;
  /** Where it runs, with a build and packs in it; this folder where it is not said. */
  readonly cwd?: string;
  /** What it answers about its health once it is up: that it is well, or, where that is the point, how it refuses. */
  readonly health?: 'ok' | ErrorCode;
};

/** Serves the built app on `port`, with its database under `dataDir`, which it makes itself; resolves when it answers. */
export async function startApp(
  port: number,
  dataDir: string,
  { env: extra = {}, isBare = false, cwd = '.', health = 'ok' }: StartOptions = {},
): Promise<AppProcess> {
  const env = { ...process.env, GRADUS_DATA_DIR: dataDir, NEXT_TELEMETRY_DISABLED: '1', ...extra };
  const host = isBare ? [] : ['--hostname', extra['HOST'] ?? '127.0.0.1'];
  const args = ['node_modules/next/dist/bin/next', 'start', '--port', String(port), ...host];
  // Node itself, not a shell or npm in between: a signal must reach the server.
  const child = spawn(process.execPath, args, { env, cwd });
  const output: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  const url = `http://localhost:${port}`;
  try {
    await untilItAnswers(url, child, async () => output.join('').includes('Ready') && (await healthOf(url)) === health);
  } catch (error) {
    await killed(child);
    throw new Error(output.join(''), { cause: error });
  }
  return { url, pid: child.pid!, kill: () => killed(child) };
}

async function untilItAnswers(url: string, child: ChildProcess, answers: () => Promise<boolean>): Promise<void> {
  const latest = Date.now() + PATIENCE_MILLIS;
  while (Date.now() < latest) {
    // Another server may have the port.
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.`);
    if (await answers()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(
    `The server at ${url} did not say what was expected of its health within ${PATIENCE_MILLIS / 1_000} s; it says ${await healthOf(url)}.`,
  );
}

/** `ok`, or the code of the refusal; null for any other answer, and where there is none. */
async function healthOf(url: string): Promise<string | null> {
  try {
    const response = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(10_000) });
    const said = (await response.json()) as { readonly status?: string; readonly error?: { readonly code?: string } };
    return (response.ok ? said.status : said.error?.code) ?? null;
  } catch {
    // It does not listen yet, or something else does.
    return null;
  }
}

function killed(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

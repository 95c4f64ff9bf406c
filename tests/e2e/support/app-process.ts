import { spawn, type ChildProcess } from 'node:child_process';

/** A running app with a database of its own. */
export type AppProcess = {
  readonly url: string;
  /** Ends it at once, as a power cut would, and waits until it is gone. */
  readonly kill: () => Promise<void>;
};

const PATIENCE_MILLIS = 90_000;

/** Serves the built app on `port`, with its database under `dataDir`, which it makes itself; resolves when it answers. */
export async function startApp(
  port: number,
  dataDir: string,
  extra: Readonly<Record<string, string>> = {},
): Promise<AppProcess> {
  const env = { ...process.env, GRADUS_DATA_DIR: dataDir, NEXT_TELEMETRY_DISABLED: '1', ...extra };
  // Node itself, not a shell or npm in between: a signal must reach the server.
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '--port', String(port)], { env });
  const output: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  const url = `http://localhost:${port}`;
  try {
    await untilItAnswers(url, child, () => output.join('').includes('Ready'));
  } catch (error) {
    await killed(child);
    throw new Error(output.join(''), { cause: error });
  }
  return { url, kill: () => killed(child) };
}

async function untilItAnswers(url: string, child: ChildProcess, isListening: () => boolean): Promise<void> {
  const latest = Date.now() + PATIENCE_MILLIS;
  while (Date.now() < latest) {
    // Another server may have the port.
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.`);
    // Whatever it says: it may ask for the access token first, or have a database that is damaged.
    if (isListening() && (await answers(url))) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The server did not answer at ${url} within ${PATIENCE_MILLIS / 1_000} s.`);
}

function answers(url: string): Promise<boolean> {
  return fetch(`${url}/api/health`, { signal: AbortSignal.timeout(10_000) }).then(
    () => true,
    () => false,
  );
}

function killed(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

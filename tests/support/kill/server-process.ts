import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';

/** How a server is started: it prints a line that ends in its port once it listens. */
export type ServerProgram = { readonly args: readonly string[]; readonly port: RegExp };

/** The production build of the app, by Next itself. */
export const PRODUCTION: ServerProgram = {
  args: ['node_modules/next/dist/bin/next', 'start', '--port', '0'],
  port: /localhost:(\d+)/,
};

/** Where packages are found, and for this process alone. */
const BUNDLE = join('.gradus', 'kill', `serve-routes-${process.pid}.mjs`);

/** The app’s own route handlers in a process that starts in half a second, bundled anew; the bundle goes with this process. */
export async function routesProgram(): Promise<ServerProgram> {
  await build({
    entryPoints: ['tests/integration/programs/serve-routes.ts'],
    outfile: BUNDLE,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    minifySyntax: true,
    // The packages find files beside themselves.
    external: ['better-sqlite3', '@prisma/*', 'sucrase', 'shiki', 'quickjs-emscripten-core', '@jitl/*'],
    // What Next’s own bundler does with the one, and what stands for the other where Next does not answer.
    alias: {
      'server-only': './node_modules/server-only/empty.js',
      'next/headers': './tests/integration/programs/no-headers.ts',
    },
    // Under a name that no bundled module has.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  });
  process.once('exit', () => rmSync(BUNDLE, { force: true }));
  return { args: [BUNDLE], port: /^(\d+)$/ };
}

/** What lets Node see another time than it is. */
function clockAhead(millis: number): readonly string[] {
  if (millis === 0) return [];
  // The constructor itself, not a class of ours: Next copies its own properties.
  const program = `const now = Date.now;
    Date.now = () => now() + ${millis};
    globalThis.Date = new Proxy(Date, {
      construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [target.now()] : given, made),
    });`;
  return ['--import', `data:text/javascript,${encodeURIComponent(program)}`];
}

/** One server after another on the same data. */
export class ServerProcess {
  readonly #program: ServerProgram;
  readonly #env: NodeJS.ProcessEnv;
  readonly #journal: string;
  #child: ChildProcess | null = null;
  #url = '';
  #output: string[] = [];
  /** How far the clock of the next server is ahead; right again after a kill. */
  aheadMillis = 0;

  constructor(program: ServerProgram, dataDir: string, packsDir: string) {
    this.#program = program;
    this.#journal = join(dataDir, 'gradus.db-wal');
    const folders = { GRADUS_DATA_DIR: dataDir, GRADUS_PACKS_DIR: packsDir };
    this.#env = { ...process.env, ...folders, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  }

  /** Of the server that runs, or of the last one that did. */
  get url(): string {
    return this.#url;
  }

  get running(): boolean {
    return this.#child !== null;
  }

  /** Starts a server unless one runs; resolves when it listens. */
  async start(): Promise<void> {
    if (this.#child) return;
    // Node itself, not a shell in between: a signal must reach the server.
    const args = [...clockAhead(this.aheadMillis), ...this.#program.args];
    const child = spawn(process.execPath, args, { env: this.#env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    this.#output = [];
    child.stderr.on('data', (chunk: Buffer) => this.#output.push(chunk.toString()));
    child.once('exit', () => {
      if (this.#child === child) this.#child = null;
    });
    for await (const line of createInterface({ input: child.stdout })) {
      this.#output.push(`${line}\n`);
      const port = this.#program.port.exec(line)?.[1];
      if (port === undefined) continue;
      this.#url = `http://127.0.0.1:${port}`;
      child.stdout.resume();
      return;
    }
    throw new Error(`The server ended before it listened:\n${this.#output.join('')}`);
  }

  /** Ends it with SIGKILL, and resolves when it is gone. */
  async kill(): Promise<void> {
    this.aheadMillis = 0;
    const child = this.#child;
    if (!child) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** Resolves when something is written to the database’s journal, as a commit begins to be. */
  async writes(): Promise<void> {
    const before = this.#journalStamp();
    while (this.running && this.#journalStamp() === before) await new Promise((resolve) => setImmediate(resolve));
  }

  /** What the server that runs, or ran last, has printed. */
  get output(): string {
    return this.#output.join('');
  }

  #journalStamp(): string {
    const stats = statSync(this.#journal, { bigint: true, throwIfNoEntry: false });
    return stats ? `${stats.size} ${stats.mtimeNs}` : '';
  }
}

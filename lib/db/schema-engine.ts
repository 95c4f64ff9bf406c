import { readFileSync } from 'node:fs';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';

/** A difference between two schemas: nothing, or the SQL that leads from the first to the second and the same in words. */
export type SchemaDifference = { readonly sql: string; readonly summary: string } | null;

/** What separates the database in `file` from what `schema` (the text of schema.prisma) says. Only reads. */
export async function differenceTo(schema: string, file: string): Promise<SchemaDifference> {
  const adapter = new PrismaBetterSqlite3({ url: `file:${file}` });
  const from: Source = { tag: 'schemaDatasource', files: [{ path: SCHEMA, content: schema }], configDir: '.' };
  const engine = await startEngine(schema, adapter);
  const difference = await compare(engine, from, schema);
  engine.free();
  return difference;
}

/**
 * The SQL that makes `schema` from nothing in PostgreSQL. Throws when the schema uses what PostgreSQL does not have;
 * no server is asked.
 */
export async function postgresScript(schema: string): Promise<string> {
  const other = schema.replace(/provider(\s*)=(\s*)"sqlite"/, 'provider$1=$2"postgresql"');
  const engine = await startEngine(other, SILENT_POSTGRES);
  const difference = await compare(engine, { tag: 'empty' }, other);
  engine.free();
  return difference?.sql ?? '';
}

const SCHEMA = 'prisma/schema.prisma';

type Engine = engineModule.SchemaEngine;
type Source = Parameters<Engine['diff']>[0]['from'];

async function compare(engine: Engine, from: Source, schema: string): Promise<SchemaDifference> {
  const ask = (script: boolean) =>
    engine.diff({
      from,
      to: { tag: 'schemaDatamodel', files: [{ path: SCHEMA, content: schema }] },
      script,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
  const script = await ask(true);
  if (script.exitCode === 0) return null;
  return { sql: script.stdout ?? '', summary: (await ask(false)).stdout ?? '' };
}

async function startEngine(schema: string, adapter: object): Promise<Engine> {
  await (loading ??= load());
  return engineModule.SchemaEngine.new({ datamodels: [[SCHEMA, schema]] }, () => undefined, outcomes(adapter));
}

let loading: Promise<void> | null = null;

/** The package expects a bundler to load its WebAssembly; in Node that is done by hand, and once: it caches its memory. */
async function load(): Promise<void> {
  const binary = readFileSync(
    new URL('../../node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm', import.meta.url),
  );
  const imports = engineModule as unknown as WebAssembly.ModuleImports;
  const { instance } = await WebAssembly.instantiate(binary, { './schema_engine_bg.js': imports });
  const setWasm: unknown = imports['__wbg_set_wasm'];
  const begin = instance.exports['__wbindgen_start'];
  if (typeof setWasm !== 'function' || typeof begin !== 'function') {
    throw new TypeError(
      '@prisma/schema-engine-wasm is not built as expected: it must be the version that belongs to Prisma',
    );
  }
  setWasm(instance.exports);
  begin();
}

/** The engine wants results instead of exceptions, of the adapter and of all that the adapter hands out. */
function outcomes(target: object): object {
  const errors: unknown[] = [];
  const errorRegistry = { consumeError: (id: number) => ({ error: errors[id] }) };
  const wrap = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || !('queryRaw' in value || 'connect' in value)) return value;
    return new Proxy(value, {
      get(object, name) {
        if (name === 'errorRegistry') return errorRegistry;
        const member: unknown = Reflect.get(object, name, object);
        if (typeof member !== 'function') return member;
        return async (...args: unknown[]) => {
          try {
            return accepted(wrap(await Reflect.apply(member, object, args)));
          } catch (error) {
            return refused(errors.push(error) - 1);
          }
        };
      },
    });
  };
  return wrap(target) as object;
}

function accepted(value: unknown): object {
  return { ok: true, value, map: (next: (value: unknown) => unknown) => accepted(next(value)) };
}

function refused(id: number): object {
  const outcome = { ok: false, error: { kind: 'GenericJs', id }, map: () => outcome };
  return outcome;
}

const SILENT_CONNECTION = {
  provider: 'postgres',
  adapterName: 'silent',
  queryRaw: () => Promise.resolve({ columnNames: [], columnTypes: [], rows: [] }),
  executeRaw: () => Promise.resolve(0),
  executeScript: () => Promise.resolve(),
  dispose: () => Promise.resolve(),
};

/** Answers every question with no rows: enough to write SQL for a server that is not there. */
const SILENT_POSTGRES = {
  provider: 'postgres',
  adapterName: 'silent',
  connect: () => Promise.resolve(SILENT_CONNECTION),
  connectToShadowDb: () => Promise.resolve(SILENT_CONNECTION),
};

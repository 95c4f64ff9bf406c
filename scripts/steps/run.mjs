import { spawn, spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { toolCommand } from './tool.mjs';

/** The environment in which the project's own tools are found, and in which nothing is downloaded that never runs. */
export function toolEnvironment(extra = {}) {
  // Windows calls it Path, and knows no second one that differs in case.
  const { PATH: path = '', ...others } = Object.fromEntries(
    Object.entries(process.env).map(([name, value]) => [name.toUpperCase() === 'PATH' ? 'PATH' : name, value]),
  );
  return {
    ...others,
    PATH: `${join(process.cwd(), 'node_modules', '.bin')}${delimiter}${path}`,
    // `prisma generate` insists on an engine that it never starts; any file that exists will do.
    PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
    NEXT_TELEMETRY_DISABLED: '1',
    ...extra,
  };
}

/** Runs a command to its end with its output shown; exits with its status when it fails. */
export function run(command, args, extraEnvironment = {}) {
  const { status, error } = attempt(command, args, extraEnvironment);
  if (error) fail(`${command} could not be started: ${error.message}`);
  if (status !== 0) fail(`${[command, ...args].join(' ')} ended with status ${status}.`, status ?? 1);
}

/** Runs a command to its end with its output shown; answers with its status. */
export function attempt(command, args, extraEnvironment = {}) {
  const tool = toolCommand(command, args);
  return spawnSync(tool.command, tool.args, { stdio: 'inherit', env: toolEnvironment(extraEnvironment), shell: false });
}

/** Starts a command that goes on running; its end ends this process, and signals are passed on. */
export function serve(command, args, extraEnvironment = {}) {
  const tool = toolCommand(command, args);
  const child = spawn(tool.command, tool.args, { stdio: 'inherit', env: toolEnvironment(extraEnvironment) });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => fail(`${command} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
  return child;
}

/** Prints what went wrong and ends the process. */
export function fail(message, status = 1) {
  console.error(`\n✗ ${message}`);
  process.exit(status);
}

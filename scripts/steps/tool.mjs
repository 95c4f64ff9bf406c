import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Packages whose tool is not called like them. */
const PACKAGES = { tsc: 'typescript', playwright: '@playwright/test' };

/**
 * How one of the project's tools is started on every system: by Node itself, with the file that its package names. What lies in
 * node_modules/.bin is a shell script or a .cmd, which Windows starts in a shell only.
 */
export function toolCommand(name, args, here = process) {
  if (name === 'node') return { command: here.execPath, args };
  const file = name === 'npm' ? npmFile(here) : fileOf(name);
  return file === null ? { command: name, args } : { command: here.execPath, args: [file, ...args] };
}

function fileOf(name) {
  const folder = path.join('node_modules', PACKAGES[name] ?? name);
  const manifest = path.join(folder, 'package.json');
  if (!existsSync(manifest)) return null;
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const file = typeof bin === 'string' ? bin : bin?.[name];
  return file ? path.join(folder, file) : null;
}

/** The npm that started this, else the one that lies beside Node. */
export function npmFile({ env, execPath, platform }, exists = existsSync) {
  const system = platform === 'win32' ? path.win32 : path.posix;
  const own = env.npm_execpath;
  if (own && /^npm(?:-cli)?\.c?js$/u.test(system.basename(own)) && exists(own)) return own;
  const steps = platform === 'win32' ? ['node_modules'] : ['..', 'lib', 'node_modules'];
  const beside = system.join(system.dirname(execPath), ...steps, 'npm', 'bin', 'npm-cli.js');
  return exists(beside) ? beside : null;
}

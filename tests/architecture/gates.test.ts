import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toolCommand } from '#scripts/steps/tool.mjs';
import { SINS, type Sin } from './sins.ts';

const ROOT = process.cwd();
let house: string;

// A small house of its own with the real gates' configuration: sins never lie in the repository itself.
beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'gradus-sins-'));
  for (const file of [
    '.oxlintrc.json',
    '.oxfmtrc.json',
    'tsconfig.json',
    'tsconfig.pure.json',
    'knip.json',
    'package.json',
  ]) {
    await cp(join(ROOT, file), join(house, file));
  }
  await symlink(join(ROOT, 'node_modules'), join(house, 'node_modules'));
});

afterAll(() => rm(house, { recursive: true, force: true }));

describe('every gate reports the sin planted for it', () => {
  // A gate is asked of many sins at once, as many as lie in files of their own.
  const rounds = roundsOf(SINS);
  const reports = new Map<Sin, string>();
  beforeAll(async () => {
    for (const round of rounds) {
      for (const [file, source] of filesOf(round)) await put(file, source);
      const { output } = await ask(round[0]!.gate, ...round.map(({ file }) => file));
      for (const sin of round) reports.set(sin, errorsAbout(sin, output));
      for (const [file] of filesOf(round)) await rm(join(house, file));
    }
  });

  it.each(SINS.map((sin) => [`${sin.gate}: ${sin.sin}`, sin] as const))('%s', (_, sin) => {
    expect(reports.get(sin)).toContain(sin.says);
  });
});

describe('no gate reports a file without sin', () => {
  const file = 'lib/base/innocent.ts';
  const source =
    '/** One more than `count`. */\nexport function next(count: number): number {\n  return count + 1;\n}\n';

  it.each(['format', 'lint', 'types', 'pure types'] as const)('%s', async (gate) => {
    await put(file, source);
    const { status, output } = await ask(gate, file);
    expect(output).not.toContain('innocent.ts');
    expect(status).toBe(0);
    await rm(join(house, file));
  });
});

describe('the rooms that draw and judge cards may know lib/cards', () => {
  it.each(['lib/study/innocent.ts', 'lib/packs/innocent.ts', 'app/_components/innocent.ts'])('%s', async (file) => {
    await put(
      file,
      "import { judgeResponse } from '#lib/cards/judge-response.ts';\n\nexport const judge = judgeResponse;\n",
    );
    const { status, output } = await ask('lint', file);
    expect(output).not.toContain('may know');
    expect(status).toBe(0);
    await rm(join(house, file));
  });
});

/** Sins of one gate whose files are different ones. */
function roundsOf(sins: readonly Sin[]): readonly (readonly Sin[])[] {
  const rounds: Sin[][] = [];
  for (const sin of sins) {
    const files = new Set(filesOf([sin]).map(([file]) => file));
    const round = rounds.find(
      (other) => other[0]!.gate === sin.gate && !filesOf(other).some(([file]) => files.has(file)),
    );
    if (round) round.push(sin);
    else rounds.push([sin]);
  }
  return rounds;
}

function filesOf(sins: readonly Sin[]): readonly (readonly [file: string, source: string])[] {
  return sins
    .flatMap(({ file, source, accomplice }) => [{ file, source }, ...(accomplice ? [accomplice] : [])])
    .map(({ file, source }) => [file, source]);
}

/** What a gate says of a sin’s file; a lint’s warnings are no refusal. */
function errorsAbout({ gate, file }: Sin, output: string): string {
  if (gate !== 'lint') return linesAbout(file, output);
  const { diagnostics } = JSON.parse(output) as { readonly diagnostics: readonly Diagnostic[] };
  return diagnostics
    .filter(({ filename, severity }) => filename === file && severity === 'error')
    .map(({ code, message, help }) => `${code} ${message} ${help ?? ''}`)
    .join('\n');
}

type Diagnostic = Readonly<Record<'code' | 'message' | 'filename' | 'severity', string>> & { readonly help?: string };

function linesAbout(file: string, output: string): string {
  return output
    .split('\n')
    .filter((line) => line.includes(file))
    .join('\n');
}

async function put(file: string, source: string): Promise<void> {
  await mkdir(dirname(join(house, file)), { recursive: true });
  await writeFile(join(house, file), source);
}

type Gate = (typeof SINS)[number]['gate'];

function ask(gate: Gate, ...files: string[]): Promise<{ status: number; output: string }> {
  const commands: Record<Gate, [string, string[]]> = {
    format: ['oxfmt', ['--check', ...files]],
    lint: ['oxlint', ['--type-aware', '--format', 'json', ...files]],
    types: ['tsc', ['-p', 'tsconfig.json', '--incremental', 'false']],
    'pure types': ['tsc', ['-p', 'tsconfig.pure.json', '--incremental', 'false']],
    'dead code': ['knip', ['--include', 'files,exports', '--no-config-hints']],
  };
  const [command, args] = commands[gate];
  return new Promise((resolve) => {
    const tool = toolCommand(command, args);
    const [file = '', ...rest] = tool.args;
    execFile(tool.command, [join(ROOT, file), ...rest], { cwd: house }, (error, stdout, stderr) => {
      resolve({ status: error ? Number(error.code ?? 1) : 0, output: stdout + stderr });
    });
  });
}

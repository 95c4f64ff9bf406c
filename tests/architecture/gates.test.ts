import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toolCommand } from '#scripts/steps/tool.mjs';
import { SINS } from './sins.ts';

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
  it.each(SINS)('$gate: $sin', async ({ gate, file, source, accomplice, says }) => {
    await put(file, source);
    if (accomplice) await put(accomplice.file, accomplice.source);
    try {
      const { status, output } = await ask(gate, file);
      expect(output).toContain(says);
      expect(status).not.toBe(0);
    } finally {
      await rm(join(house, file));
      if (accomplice) await rm(join(house, accomplice.file));
    }
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

async function put(file: string, source: string): Promise<void> {
  await mkdir(dirname(join(house, file)), { recursive: true });
  await writeFile(join(house, file), source);
}

type Gate = (typeof SINS)[number]['gate'];

function ask(gate: Gate, file: string): Promise<{ status: number; output: string }> {
  const commands: Record<Gate, [string, string[]]> = {
    format: ['oxfmt', ['--check', file]],
    lint: ['oxlint', ['--type-aware', file]],
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

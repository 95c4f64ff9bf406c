import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPacks } from '#lib/packs/read-packs.ts';
import { npmFile, toolCommand } from '#scripts/steps/tool.mjs';

describe('tools are started by Node itself, without a shell', () => {
  it.each(['tsx', 'next', 'prisma', 'vitest', 'playwright', 'oxfmt', 'oxlint', 'tsc', 'knip'])('%s', (name) => {
    const { command, args } = toolCommand(name, ['--some']);
    expect(command).toBe(process.execPath);
    expect(args.slice(1)).toEqual(['--some']);
    expect(existsSync(args[0])).toBe(true);
    expect(readFileSync(args[0], 'utf8')).not.toMatch(/^#!.*\bsh\b/u);
  });

  it('npm is the one that started this, or lies beside Node, by the paths of each system', () => {
    const windows = { env: {}, execPath: 'C:\\Program Files\\nodejs\\node.exe', platform: 'win32' } as const;
    expect(npmFile(windows, () => true)).toBe('C:\\Program Files\\nodejs\\node_modules\\npm\\bin\\npm-cli.js');
    const mac = { env: {}, execPath: '/opt/homebrew/bin/node', platform: 'darwin' } as const;
    expect(npmFile(mac, () => true)).toBe('/opt/homebrew/lib/node_modules/npm/bin/npm-cli.js');
    const own = 'D:\\tools\\npm\\bin\\npm-cli.js';
    expect(npmFile({ ...windows, env: { npm_execpath: own } }, () => true)).toBe(own);
    expect(npmFile({ ...mac, env: { npm_execpath: '/usr/lib/yarn.js' } }, () => false)).toBeNull();
  });
});

describe('packs whose lines end as on Windows', () => {
  it('are as sound as the others, and stand at the same lines', () => {
    const root = mkdtempSync(join(tmpdir(), 'gradus-crlf-'));
    try {
      cpSync(join('tests', 'packs', 'broken', '_sound'), root, { recursive: true });
      const before = readPacks([root]);
      for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
        const file = join(root, name);
        if (statSync(file).isFile()) writeFileSync(file, readFileSync(file, 'utf8').replaceAll('\n', '\r\n'));
      }
      const after = readPacks([root]);
      expect(after.problems).toEqual(before.problems);
      expect([...after.cards.values()]).toEqual([...before.cards.values()]);
      expect([...after.exercises.values()].map(({ regimeLines }) => regimeLines)).toEqual(
        [...before.exercises.values()].map(({ regimeLines }) => regimeLines),
      );
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});

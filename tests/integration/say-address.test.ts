import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '#tests/support/temporary-database.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => folder.remove());

const UNSET = { HOST: '', GRADUS_HOSTS: '', GRADUS_PROXY: '', LC_ALL: '', LC_MESSAGES: '', LANG: '' };

function said(env: Readonly<Record<string, string>>): { readonly status: number | null; readonly text: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/say-address.ts'], {
    env: { ...process.env, ...UNSET, PORT: '4321', GRADUS_DATA_DIR: folder.path, ...env },
    encoding: 'utf8',
  });
  return { status, text: stdout + stderr };
}

describe('npm start says', () => {
  it('where this machine opens Gradus, and makes no token', () => {
    expect(said({}).text).toContain('Open http://localhost:4321');
    expect(() => readFileSync(join(folder.path, 'access-token'))).toThrow('ENOENT');
  });

  it('to whom it is open with HOST set, and shows links and a code with the token', () => {
    const { text } = said({ HOST: '0.0.0.0', GRADUS_HOSTS: 'gradus.lan' });
    const token = readFileSync(join(folder.path, 'access-token'), 'utf8').trim();
    expect(text).toContain('open to the network');
    expect(text).toContain(`http://localhost:4321/?token=${token}`);
    expect(text).toContain(`http://gradus.lan:4321/?token=${token}`);
    expect(text).toMatch(/[█▀▄]{20}/);
    expect(said({ HOST: '0.0.0.0', LANG: 'zh_CN.UTF-8' }).text).toContain(token);
  });

  it('which name in GRADUS_HOSTS is none, and does not start', () => {
    const { status, text } = said({ GRADUS_HOSTS: 'gradus.lan,*.lan' });
    expect(status).toBe(2);
    expect(text).toContain('“*.lan”');
  });
});

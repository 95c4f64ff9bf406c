import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { accessToken, cookieOf, isSameSecret } from './access-token.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gradus-token-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('a token is made once for a data folder, which it makes too, and another one for another folder', () => {
  const data = join(folder, 'deep', 'data');
  const token = accessToken(data);
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(accessToken(data)).toBe(token);
  expect(accessToken(join(folder, 'other'))).not.toBe(token);
});

it('only its owner may read it, also where somebody opened it to others', () => {
  accessToken(folder);
  const file = join(folder, 'access-token');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  chmodSync(file, 0o644);
  accessToken(folder);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('a deleted token is never made again', () => {
  const token = accessToken(folder);
  rmSync(join(folder, 'access-token'));
  expect(accessToken(folder)).not.toBe(token);
  expect(readFileSync(join(folder, 'access-token'), 'utf8')).not.toContain(token);
});

it('a cookie is not the token, and only the same secret is the same', () => {
  expect(cookieOf('a')).not.toBe('a');
  expect(cookieOf('a')).not.toBe(cookieOf('b'));
  expect(isSameSecret('secret', 'secret')).toBe(true);
  expect(isSameSecret('secre', 'secret')).toBe(false);
});

import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The secret that lets other machines in, 256 bits in base64url. It is made once for each data folder, so that a phone that was let in stays so over
 * restarts; whoever deletes the file `access-token` there and starts again shuts all of them out. Only the owner may read the file.
 */
export function accessToken(dataFolder: string): string {
  const file = join(dataFolder, 'access-token');
  mkdirSync(dataFolder, { recursive: true });
  const kept = readToken(file);
  if (kept !== null) return kept;
  const made = randomBytes(32).toString('base64url');
  // Written whole or not at all: of two servers that start at once one makes it, and the other one reads it.
  try {
    writeFileSync(file, `${made}\n`, { flag: 'wx', mode: 0o600 });
    return made;
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  }
  const theirs = readToken(file);
  if (theirs === null)
    throw new Error('The file access-token in the data folder holds no token. Delete it and start again.');
  return theirs;
}

/** What a browser keeps in its cookie instead of the token: nobody can come by the token from it. */
export function cookieOf(token: string): string {
  return createHmac('sha256', token).update('the cookie of a browser that was let in').digest('base64url');
}

/** Whether two secrets are the same, in a time that tells nothing about them. */
export function isSameSecret(given: string, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}

function readToken(file: string): string | null {
  try {
    const text = readFileSync(file, 'utf8').trim();
    chmodSync(file, 0o600);
    return /^[\w-]{43}$/.test(text) ? text : null;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

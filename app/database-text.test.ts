import { describe, expect, it } from 'vitest';
import { databaseText } from './database-text.ts';

const told = (detail: string, kind: 'folder' | 'damaged' = 'damaged'): string =>
  databaseText('en', { kind, file: '/home/ada/My data/gradus.db', detail }).message;

describe('the words of a page for a database that cannot be used', () => {
  it('name the file, and not where it lies', () => {
    expect(told('database disk image is malformed')).toBe(
      'gradus.db is damaged or cannot be read (database disk image is malformed).',
    );
  });

  it.each([
    ["EACCES: permission denied, mkdir '/home/ada/My data'", "EACCES: permission denied, mkdir 'My data'"],
    ['unable to open /home/ada/x.db', 'unable to open x.db'],
    [String.raw`EPERM: C:\Users\ada\x.db`, 'EPERM: x.db'],
    ['20260101000000_init: near "FOO": syntax error', '20260101000000_init: near "FOO": syntax error'],
    ['disk I/O error', 'disk I/O error'],
  ])('hold no path of the machine: %s', (detail, spoken) => {
    expect(told(detail)).toContain(`(${spoken})`);
  });

  it('hold none of Prisma’s', () => {
    expect(told('Invalid `prisma.learner.findUnique()` invocation')).not.toMatch(/prisma|invocation/i);
  });
});

import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { localDayOf } from './time.ts';
import { isTimeZone, zoneKnownHere } from './zone.ts';

const UNKNOWN = ['Etc/Unknown', 'Mars/Olympus', ':/etc/localtime', '', 'x'.repeat(500)];

test('the first zone that is known here counts, else UTC', () => {
  expect(zoneKnownHere('Asia/Shanghai', 'Europe/Paris')).toBe('Asia/Shanghai');
  expect(zoneKnownHere(...UNKNOWN, null, undefined, 'Europe/Paris')).toBe('Europe/Paris');
  expect(zoneKnownHere(...UNKNOWN, null, undefined)).toBe('UTC');
});

test('a zone that is unknown here has the days of UTC, and asking it does not make it known', () => {
  const at = Date.UTC(2026, 2, 1, 3);
  for (const zone of UNKNOWN) {
    expect(localDayOf(at, { zone, rolloverHour: 4 })).toBe(localDayOf(at, { zone: 'UTC', rolloverHour: 4 }));
    expect(isTimeZone(zone)).toBe(false);
  }
});

test.each([
  ['', 'UTC'],
  [':/etc/localtime', 'UTC'],
  ['Nowhere/Land', 'UTC'],
  ['Asia/Shanghai', 'Asia/Shanghai'],
])('with TZ=“%s” this machine’s zone is %s', (TZ, zone) => {
  const program = "import('#lib/base/zone.ts').then(({ zoneHere }) => process.stdout.write(zoneHere()))";
  const args = ['--import', 'tsx', '--input-type=module', '-e', program];
  expect(execFileSync(process.execPath, args, { env: { ...process.env, TZ } }).toString()).toBe(zone);
});

import { describe, expect, it } from 'vitest';
import { LOCALES } from '#lib/base/localized.ts';
import { CATALOGUES } from './catalogue.ts';
import { errorText, type ErrorCode } from './error-text.ts';

const { database, request, restore } = CATALOGUES.en.errors;
const CODES: readonly ErrorCode[] = [
  ...Object.keys(database).map((name) => `database.${name}` as ErrorCode),
  ...Object.keys(request).map((name) => `request.${name}` as ErrorCode),
  ...Object.keys(restore).map((name) => `restore.${name}` as ErrorCode),
  'internal',
];
const VALUES = {
  file: '/data/gradus.db',
  detail: 'why',
  limit: 10,
  count: 3,
  home: 'http://localhost:3000',
  id: 'a/b',
  reason: 'r',
  part: 'sections/plans.jsonl',
  line: 7,
};

describe.each(LOCALES)('in %s', (locale) => {
  it.each(CODES)('%s says what is wrong and what to do', (code) => {
    const { message, fix } = errorText(locale, code, VALUES);
    expect(message).not.toContain('errors.');
    expect(message).not.toMatch(/[{}]/);
    expect(fix.length).toBeGreaterThan(5);
  });

  it.each(CODES.filter((code) => code.startsWith('database.')))('%s names the file', (code) => {
    expect(errorText(locale, code, VALUES).message).toContain('/data/gradus.db');
  });
});

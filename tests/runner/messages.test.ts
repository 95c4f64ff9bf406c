import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#lib/base/localized.ts';
import { messageKey } from '#lib/exercises/message-key.ts';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';

/** Every key that the judge writes into a report, as its sources have them. */
function keysInSources(): string[] {
  const files = ['lib/grader', 'lib/runner'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => readFileSync(`${room}/${file}`, 'utf8')),
  );
  return files.flatMap((text) => [
    ...[
      ...text.matchAll(/key: '(\w+)'/g),
      ...text.matchAll(/undecided\('(\w+)'/g),
      ...text.matchAll(/'(hint[A-Z]\w*)'/g),
    ].map(([, key]) => key!),
    // Chosen among several, or with the line appended.
    ...[...text.matchAll(/(?:const key = [^;]*|key: `\w+\$\{suffix\}`)/g)].flatMap(([choice]) =>
      [...choice.matchAll(/[?:`] ?[`']?(\w+)(\$\{suffix\}|')/g)].flatMap(([, key, end]) =>
        end === "'" ? [key!] : [key!, `${key}At`],
      ),
    ),
  ]);
}

describe('what the judge says', () => {
  const keys = [...new Set(keysInSources())];

  it('is found in its sources', () => {
    expect(keys).toEqual(
      expect.arrayContaining(['loaded', 'threwAt', 'valuesDiffer', 'deadlineAtLoad', 'ratio', 'python']),
    );
    expect(keys.length).toBeGreaterThan(30);
  });

  it.each(LOCALES)('has a sentence for every key: %s', (locale) => {
    const known = Object.keys(CATALOGUES[locale].judge);
    expect(keys.filter((key) => !known.includes(key))).toEqual([]);
  });

  it.each(LOCALES)('has a sentence of its own in Python only for what it says: %s', (locale) => {
    const { judge } = CATALOGUES[locale];
    const own = Object.keys(judge).filter((key) => key.endsWith('Python') && key !== 'pythonOnProcessor');
    expect(own.length).toBeGreaterThan(10);
    for (const key of own) {
      expect([...keys, 'loadThrewAt', 'overBudgetAt']).toContain(key.replace(/Python$/u, ''));
      expect(Reflect.get(judge, key)).not.toMatch(/\btf\.|tensor|张量/u);
    }
  });

  it('names no operation of TensorFlow.js to whoever writes Python', () => {
    const { judge } = CATALOGUES.en;
    const isKnown = (key: string): boolean => key in judge;
    // What only TypeScript can do: its compiler, its operators, its promises, the tape, and the backends it chooses.
    const ofTypeScript = new Set([
      'python',
      'tensorsKept',
      'detached',
      'fallbackReads',
      'hintNamedArguments',
      'hintNotATensor',
      'hintOtherName',
      'hintNanGiven',
      'hintTranspose',
    ]);
    const named = keys.filter((key) =>
      /\btf\.|tensor|JavaScript|dataSync/u.test(Reflect.get(judge, messageKey(key, 'python', isKnown)) as string),
    );
    expect(named.filter((key) => !ofTypeScript.has(key))).toEqual(['hintNanPlain']);
  });
});

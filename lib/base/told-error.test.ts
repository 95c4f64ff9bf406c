import { describe, expect, it } from 'vitest';
import { toldError, withoutQuotes } from './told-error.ts';

const told = (thrown: unknown) => toldError(thrown, { at: 1, where: '/study' });

it('an error is told with its name, its words and where it was thrown, within bounds', () => {
  const error = new TypeError('x'.repeat(9_000));
  error.stack = Array.from(
    { length: 99 },
    (_, line) => `    at work (/home/ada/gradus/lib/srs/queue.ts:${line}:7)`,
  ).join('\n');
  const { name, message, frames } = told(error);
  expect(name).toBe('TypeError');
  expect(message).toHaveLength(500);
  expect(frames).toHaveLength(8);
  expect(frames[0]).toBe('at work (queue.ts:0:7)');
});

it.each([
  ['cannot open /home/ada/secret plans/gradus.db now', 'ada'],
  ['ENOENT: C:\\Users\\Ada\\gradus.db', 'Ada'],
  ['failed https://host.example:3000/_next/static/chunks/a.js:1:2', 'host.example'],
  ['file:///home/ada/app.js', 'ada'],
  ['see http://host.example', 'host.example'],
])('no path of the machine is in %j', (text, secret) => {
  expect(told(new Error(text)).message).not.toContain(secret);
});

it('what only looks like a path stays', () => {
  expect(told(new Error('expected 1/2 and w/b to be y / (1 - y)')).message).toBe(
    'expected 1/2 and w/b to be y / (1 - y)',
  );
});

it.each([[null], [undefined], ['a text'], [{ a: 1 }], [Symbol('s')], [10n]])('%s can be thrown, too', (thrown) => {
  expect(typeof told(thrown).message).toBe('string');
});

describe('without quotes', () => {
  it.each([
    ['There is no card “activations/secret”.', 'There is no card “…”.'],
    ["Unexpected token 'const secret' here", 'Unexpected token “…” here'],
    ['"secret" is not valid JSON', '“…” is not valid JSON'],
    ['`secret` and “secret to the end', '“…” and “…”'],
    ["it isn’t there, and isn't known", "it isn’t there, and isn't known"],
  ])('%j is %j', (message, masked) => {
    expect(withoutQuotes({ ...told(''), message }).message).toBe(masked);
  });
});

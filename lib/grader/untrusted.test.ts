import { describe, expect, it } from 'vitest';
import { readCallResult, readReply, readStarted, readSweep } from './untrusted.ts';

const good = { tensor: true, shape: [2, 3], dtype: 'float32', data: new Float64Array(6) };
const resultWith = (value: unknown) => readCallResult({ value, inputsChanged: false, tensorsKept: 0 });

describe('what a sandbox says', () => {
  it('is taken where it is a tensor, a number, an array or a record', () => {
    expect(resultWith(good)?.value).toEqual(good);
    expect(resultWith([1, [2, 'x'], null])?.value).toEqual([1, [2, 'x'], null]);
    expect(resultWith(undefined)?.value).toBeUndefined();
  });

  it('is copied, not kept', () => {
    const found = resultWith(good)?.value as typeof good;
    expect(found.data).not.toBe(good.data);
  });

  it.each([
    ['a shape that its numbers do not fill', { ...good, shape: [2, 4] }],
    ['a negative size', { ...good, shape: [-2, -3] }],
    ['a size that is no whole number', { ...good, shape: [1.5, 4] }],
    ['too many axes', { ...good, shape: [1, 1, 1, 1, 1, 2, 3] }],
    ['a type that does not exist', { ...good, dtype: 'float16' }],
    ['numbers that are no typed array', { ...good, data: [1, 2, 3, 4, 5, 6] }],
    ['more numbers than are allowed', { ...good, shape: [5_000_000], data: new Uint8Array(5_000_000) }],
    ['a function', () => 1],
    ['a record nested for ever', nestedFor(50)],
  ])('is refused with %s', (_, value) => {
    expect(resultWith(value)).toBeNull();
  });

  it('cannot reach a prototype', () => {
    const value = resultWith(JSON.parse('{"__proto__": {"polluted": true}, "y": 1}'))?.value as Record<string, unknown>;
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect('polluted' in {}).toBe(false);
  });

  it.each([null, 7, 'ok', [], {}, { ok: 'yes' }, { ok: false }, { ok: false, failure: { reason: 'mercy' } }])(
    'is no reply: %j',
    (raw) => {
      expect(readReply(raw)).toBeNull();
    },
  );

  it('is cut where it goes on too long', () => {
    const console = Array.from({ length: 1_000 }, () => ({ level: 'log', text: 'x'.repeat(5_000) }));
    const reply = readReply({ ok: false, failure: { reason: 'threw', message: 'y'.repeat(9_999), line: -3 }, console });
    expect(reply?.console).toHaveLength(101);
    expect(reply?.console[0]?.text).toHaveLength(1_000);
    expect(reply && !reply.ok && reply.failure).toEqual({ reason: 'threw', message: 'y'.repeat(600), line: null });
  });

  it('of a sweep has the length that was asked for', () => {
    expect(readSweep(new Float64Array(6), 6)).toHaveLength(6);
    expect(readSweep(new Float64Array(5), 6)).toBeNull();
    expect(readSweep([1, 2, 3, 4, 5, 6], 6)).toBeNull();
  });

  it('of a backend is one that exists', () => {
    expect(
      readStarted({ backend: 'webgpu', adapter: 'google swiftshader', declined: [] }, ['webgpu', 'cpu'])?.adapter,
    ).toBe('google swiftshader');
    expect(readStarted({ backend: 'abacus', adapter: null, declined: [] }, ['webgpu', 'cpu'])).toBeNull();
    expect(readStarted({ backend: 'wasm', adapter: null, declined: [] }, ['webgpu', 'cpu'])).toBeNull();
  });
});

function nestedFor(depth: number): unknown {
  return depth === 0 ? 1 : { deeper: nestedFor(depth - 1) };
}

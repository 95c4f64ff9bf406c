import { beforeEach, describe, expect, it } from 'vitest';
import { createContext, runInContext, type Context } from 'node:vm';
import { boundBuffers, OverBudget, type BufferBudget } from './budgets.ts';

const MEBIBYTE = 2 ** 20;

describe('the budget for buffers', () => {
  let realm: Context;
  let budget: BufferBudget;
  const run = (code: string): unknown => runInContext(code, realm);

  beforeEach(() => {
    realm = createContext({});
    budget = boundBuffers(runInContext('globalThis', realm), 1);
  });

  it('leaves what honest code does as it was', () => {
    expect(
      run('const a = new Float32Array([1, 2, 3]); a instanceof Float32Array && a.constructor === Float32Array'),
    ).toBe(true);
    expect(run('[...new Float64Array(a.buffer.slice(0, 8)).constructor.from([1, 2]).map((v) => v * 2)].join()')).toBe(
      '2,4',
    );
    expect(run('new Uint8Array(a.buffer, 4, 4).length')).toBe(4);
    expect(() => run('new Float32Array(-1)')).toThrow('Invalid typed array length');
  });

  it.each([
    ['buffers', 'for (let i = 0; i < 9; i++) new ArrayBuffer(2 ** 17)'],
    ['typed arrays', 'for (let i = 0; i < 9; i++) new Float64Array(2 ** 14)'],
    ['slices', 'const b = new Uint8Array(2 ** 18); for (let i = 0; i < 9; i++) b.slice()'],
    ['copies', 'const c = new Uint8Array(2 ** 18); for (let i = 0; i < 9; i++) c.with(0, 1)'],
    ['array-likes', 'for (let i = 0; i < 9; i++) new Uint8Array({ length: 2 ** 17 })'],
    ['room to grow', 'for (let i = 0; i < 9; i++) new ArrayBuffer(1, { maxByteLength: 2 ** 17 })'],
    [
      'a length that changes',
      'for (let i = 0; i < 9; i++) new ArrayBuffer({ asked: 0, valueOf() { return this.asked++ ? 0 : 2 ** 17; } })',
    ],
  ])('refuses what goes beyond it, made as %s', (_, code) => {
    expect(() => run(code)).toThrow(OverBudget);
  });

  it('starts afresh with every call, and cannot be reset from within', () => {
    run(`new ArrayBuffer(${MEBIBYTE - 1000})`);
    expect(() => run('new ArrayBuffer(2000)')).toThrow(OverBudget);
    expect(() => run('"use strict"; ArrayBuffer = null')).toThrow();
    budget.renew();
    expect(run('new ArrayBuffer(2000).byteLength')).toBe(2000);
  });
});

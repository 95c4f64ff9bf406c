import { beforeAll, describe, expect, it } from 'vitest';
import { capMemory } from '#lib/python/cap-memory.ts';
import { openFace, type Face } from '#scripts/golden/numpy/open-face.ts';
import { callPython, MATRIX } from '#tests/support/python-call.ts';

let face: Face;
const printed: string[] = [];

beforeAll(async () => {
  // What a sandbox does before its interpreter starts, with less, which is sooner full.
  capMemory(96);
  face = await openFace((line) => void printed.push(line));
});

const f = (...body: readonly string[]): string =>
  ['import numpy as np', 'def f(x):', ...body.map((line) => `    ${line}`), ''].join('\n');

describe('a function in Python', () => {
  it.each([
    ['an array', f('return x * 2'), 'tensor', { shape: [2, 2], dtype: 'float32', data: Float64Array.of(2, 4, 6, 8) }],
    ['a number of NumPy’s', f('return x.mean()'), 'tensor', { shape: [], data: Float64Array.of(2.5) }],
    ['integers', f('return x.argmax(axis=1)'), 'int-tensor', { dtype: 'int32', data: Int32Array.of(1, 1) }],
    ['truth values', f('return x > 2'), 'tensor', { dtype: 'bool', data: Uint8Array.of(0, 0, 1, 1) }],
  ] as const)('gives %s', async (_, text, returns, value) => {
    expect(await callPython(face, { text, returns })).toMatchObject({ value });
  });

  it.each([
    ['a dict in snake_case', f('return {"d_x": 1, "n": x.shape[0]}')],
    ['a tuple in the order of what is asked for', f('return 1, 2')],
  ])('gives a record as %s', async (_, text) => {
    const answer = await callPython(face, { text, returns: { dX: 'number', n: 'number' } });
    expect(answer).toMatchObject({ value: { dX: 1, n: 2 } });
  });

  it('gives plain values as lists', async () => {
    const text = f('return [[int(a) for a in row] for row in x.tolist()] + [np.float64(0.5), "a", None, np.arange(2)]');
    const answer = await callPython(face, { text, returns: 'json' });
    expect(answer).toMatchObject({ value: [[1, 2], [3, 4], 0.5, 'a', undefined, [0, 1]] });
  });

  it('is given what is left out as its own default, and records as dicts in snake_case', async () => {
    const text = 'def f(p, mask=None):\n    return [p["max_len"], mask is None]\n';
    const answer = await callPython(face, { text, args: [{ maxLen: 7 }, undefined], returns: 'json' });
    expect(answer).toMatchObject({ value: [7, true] });
  });

  it.each([
    ['an array in place', f('x -= 1', 'return x + 0'), [MATRIX]],
    ['through a view', f('v = x.T[0]', 'v[:] = 0', 'return x + 0'), [MATRIX]],
    ['a list', f('x.sort()', 'return 1.0'), [[3, 1, 2]]],
    ['a dict', f('x["w"] = 1', 'return 1.0'), [{ w: MATRIX }]],
  ])('is seen to change its input: %s', async (_, text, args) => {
    expect(await callPython(face, { text, args })).toMatchObject({ inputsChanged: true });
  });

  it('changes nothing with a copy, and leaves no array behind', async () => {
    const text = f('y = x.copy()', 'y -= 1', 'for _ in range(1000): y = y + 1', 'return y');
    expect(await callPython(face, { text })).toMatchObject({ inputsChanged: false, tensorsKept: 0 });
    expect(face.bridge.store.alive()).toBeLessThan(500);
  });

  it('may have something else ready for a module that is not here, and import what is always there', async () => {
    const text = 'from builtins import range\ntry:\n    import jax\nexcept ImportError:\n    jax = None\n';
    expect(await callPython(face, { text: text + f('return x * len(range(3)) if jax is None else 0') })).toMatchObject({
      value: { data: Float64Array.of(3, 6, 9, 12) },
    });
  });

  it('may make more in all than it may hold at once', async () => {
    const text = f('for _ in range(10): y = np.zeros((4000, 4000))', 'return x');
    expect(await callPython(face, { text })).toMatchObject({ value: { shape: [2, 2] } });
  });

  it('prints', async () => {
    printed.length = 0;
    await callPython(face, { text: f('print("x is", x[0])', 'return x') });
    expect(printed).toEqual(['x is [1. 2.]']);
  });
});

describe('what goes wrong in Python is said in words, at its line', () => {
  it.each([
    ['recursion without end', f('return f(x)'), 'threw', 'calls itself without end', 3],
    ['all memory', f('l = []', 'while True: l.append(bytearray(10_000_000))'), 'budget', 'no memory left', 4],
    ['a list that doubles', f('l = [0]', 'while True: l = l + l'), 'budget', 'no memory left', 4],
    ['8 GB at once', f('return np.zeros((100000, 10000))'), 'budget', 'Unable to allocate 7.45 GiB', 3],
    ['many arrays', f('return [np.zeros((4000, 4000)) for _ in range(100)]'), 'budget', 'Unable to allocate', 3],
    [
      'import os',
      'import os\n' + f('return x'),
      'forbidden',
      'os cannot be imported: an exercise runs without files',
      1,
    ],
    ['import js', f('import js'), 'forbidden', 'js cannot be imported', 3],
    ['import jax', f('import jax'), 'forbidden', 'JAX is not here', 3],
    ['the module that judges', f('import learner'), 'forbidden', 'learner cannot be imported', 3],
    ['files', f('open("/etc/passwd")'), 'forbidden', 'runs without files', 3],
    ['input', f('return input()'), 'forbidden', 'nobody to ask', 3],
    ['exit', f('exit()'), 'forbidden', 'return from the function', 3],
    ['a raised exit', f('raise SystemExit'), 'threw', 'Return from the function', 3],
    ['tabs and spaces', 'def f(x):\n\tif x is None:\n        return x\n', 'syntax', 'use spaces only', 3],
    ['print of Python 2', f('print "x"'), 'syntax', 'That is Python 2', 3],
    ['a command of a notebook', '%matplotlib inline\n', 'syntax', 'commands of notebooks', 1],
    ['a missing colon', 'def f(x)\n    return x\n', 'syntax', "expected ':'", 1],
    ['TypeScript', 'export function f(x) {}\n', 'syntax', 'This is TypeScript', 1],
    ['shapes', f('return x + np.zeros(3)'), 'threw', 'ValueError: operands could not be broadcast together', 3],
    ['an unknown name', f('return y'), 'threw', "NameError: name 'y' is not defined", 3],
    ['a slip', f('return np.zeroes(3)'), 'threw', "Did you mean: 'zeros'?", 3],
    ['another library’s keyword', f('return x.sum(axis=0, keepdim=True)'), 'threw', "Did you mean 'keepdims'?", 3],
    [
      'a keyword that is not here',
      f('return np.mean(x, where=x > 0)'),
      'threw',
      'where= is real NumPy, but not here',
      3,
    ],
    [
      'a function that is not here',
      f('return np.nanmedian(x)'),
      'threw',
      'np.nanmedian is real NumPy, but not here: use',
      3,
    ],
    ['a method that is none', f('return x.exp()'), 'threw', 'it is np.exp(x)', 3],
    [
      'an error that cannot be read',
      'class E(Exception):\n    def __str__(self): raise ValueError\ndef f(x): raise E\n',
      'threw',
      'E',
      3,
    ],
    ['integers without end', f('return np.array([2]) ** 70'), 'threw', 'use floats for numbers of this size', 3],
  ])('%s', async (_, text, ...told) => {
    const [reason, words, line] = told;
    const answer = await callPython(face, { text });
    expect(answer).toMatchObject({ reason, line, message: expect.stringContaining(words) as string });
  });

  it.each([
    [
      'an object that lies about its shape',
      'class A:\n    shape = (2, 2)\ndef f(x): return A()\n',
      'a A cannot be a result',
    ],
    [
      'an array with a forged number',
      f('y = x + 0', 'y._handle = 10 ** 9', 'return y'),
      'this array is no longer there',
    ],
    ['a generator', 'def f(x):\n    yield x\n', 'write return instead of yield'],
    ['a coroutine', 'async def f(x): return x\n', 'write def instead of async def'],
    ['a set', f('return {1, 2}'), 'return arrays, numbers, lists or dicts'],
    ['too few results', f('return 1, 2, 3'), 'not the 2 that are asked for: d_x, n'],
    ['no function', 'def g(x): return x\n', 'There is no function f: begin it with def f(x):'],
  ])('%s', async (_, text, words) => {
    const answer = await callPython(face, {
      text,
      returns: text.includes('1, 2, 3') ? { dX: 'number', n: 'number' } : 'tensor',
    });
    expect(answer).toMatchObject({ message: expect.stringContaining(words) as string });
  });

  it('and the interpreter goes on: builtins that one module has changed are whole in the next', async () => {
    const changed = 'len = None\n__builtins__["isinstance"] = None\n__builtins__["print"] = None\n' + f('return x');
    expect(await callPython(face, { text: changed })).toMatchObject({ value: { shape: [2, 2] } });
    const next = f('print(len(x))', 'return x if isinstance(x, np.ndarray) else 0');
    expect(await callPython(face, { text: next })).toMatchObject({ value: { shape: [2, 2] } });
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { openFace, type Face } from '#scripts/golden/numpy/open-face.ts';
import { callPython, MATRIX } from '#tests/support/python-call.ts';

let face: Face;

beforeAll(async () => {
  face = await openFace();
});

const f = (...body: readonly string[]): string =>
  ['import torch', 'def f(x):', ...body.map((line) => `    ${line}`), ''].join('\n');

describe('a module that imports torch', () => {
  it.each([
    ['a tensor', f('return x * 2'), 'tensor', { shape: [2, 2], dtype: 'float32', data: Float64Array.of(2, 4, 6, 8) }],
    ['a tensor without axes', f('return x.mean()'), 'tensor', { shape: [], data: Float64Array.of(2.5) }],
    ['integers', f('return x.argmax(dim=1)'), 'int-tensor', { dtype: 'int32', data: Int32Array.of(1, 1) }],
    ['truth values', f('return x > 2'), 'tensor', { dtype: 'bool', data: Uint8Array.of(0, 0, 1, 1) }],
    ['an array of NumPy', f('return x.numpy() + 1'), 'tensor', { data: Float64Array.of(2, 3, 4, 5) }],
    ['a list of tensors', f('return [x[0], x[1, 1].item()]'), 'json', [[1, 2], 4]],
  ] as const)('gives %s', async (_, text, returns, value) => {
    expect(await callPython(face, { text, returns })).toMatchObject({ value });
  });

  it('is given tensors of float32 by name, in records and lists too', async () => {
    const text = f('return [str(x["w"].dtype), type(x["all"][0]).__name__, x["n"]]');
    const answer = await callPython(face, { text, args: [{ w: MATRIX, all: [MATRIX], n: 3 }], returns: 'json' });
    expect(answer).toMatchObject({ value: ['torch.float32', 'Tensor', 3] });
  });

  it.each([
    ['NumPy’s own', 'import numpy as np\ndef f(x):\n    return [type(x).__name__]\n', 'ndarray'],
    ['both', 'import numpy as np\nimport torch\ndef f(x):\n    return [type(x).__name__]\n', 'Tensor'],
    [
      'both, with a word',
      'import numpy as np\nimport torch\ndef f(x: np.ndarray):\n    return [type(x).__name__]\n',
      'ndarray',
    ],
    ['a part of it', 'from torch.nn import functional as F\ndef f(x):\n    return [type(x).__name__]\n', 'Tensor'],
  ])('is told by what it imports: %s', async (_, text, name) => {
    expect(await callPython(face, { text, returns: 'json' })).toMatchObject({ value: [name] });
  });

  it.each([
    ['in place', f('x -= 1', 'return x + 0')],
    ['by a method', f('x.add_(1)', 'return x + 0')],
    ['through a view', f('x.T[0].zero_()', 'return x + 0')],
    ['as an array', f('x.numpy()[0] = 0', 'return x + 0')],
    ['through what is detached', f('y = x.detach()', 'y += 1', 'return x + 0')],
  ])('is seen to change its input %s', async (_, text) => {
    expect(await callPython(face, { text })).toMatchObject({ inputsChanged: true });
  });

  it.each([
    ['a gradient', f('x.requires_grad_()', 'return x'), /there is no autograd here/],
    ['a tape', f('x.sum().backward()', 'return x'), /there is no autograd here/],
    [
      'autograd',
      'import torch.autograd\ndef f(x):\n    return x\n',
      /torch\.autograd is real PyTorch, but there is no autograd/,
    ],
    ['autograd as a member', f('return torch.autograd.grad(x, x)'), /there is no autograd here/],
    [
      'a layer',
      f('return torch.nn.Linear(2, 2)(x)'),
      /torch\.nn\.Linear is real PyTorch, but not here: use tensor operations/,
    ],
    ['a loss', f('return torch.nn.functional.mse_loss(x, x)'), /F\.mse_loss is real PyTorch, but not here/],
    ['a GPU', f('return x.cuda()'), /there is no GPU here/],
    ['a device', f('return x.to("cuda")'), /device 'cuda' is not here/],
    ['a keyword', f('return torch.exp(x, out=x)'), /out= is real PyTorch, but not here/],
    ['a type', f('return x.to(torch.float16)'), /torch\.float16 is real PyTorch, but not here: use torch\.float32/],
    ['a slip', f('return torch.sofmax(x)'), /module 'torch' has no attribute 'sofmax'/],
    ['a method of NumPy’s', f('return x.astype(float)'), /has no attribute 'astype': that is NumPy/],
    ['a list', f('return torch.exp([1, 2])'), /must be Tensor, not list/],
  ])('is refused in words: %s', async (_, text, message) => {
    expect(await callPython(face, { text })).toMatchObject({ message: expect.stringMatching(message) as string });
  });

  it('prints as torch does', async () => {
    const text = f('return [repr(x), f"{x.mean():.2f}", repr(x.shape)]');
    expect(await callPython(face, { text, returns: 'json' })).toMatchObject({
      value: ['tensor([[1., 2.],\n        [3., 4.]])', '2.50', 'torch.Size([2, 2])'],
    });
  });

  it('leaves no array behind', async () => {
    await callPython(face, { text: f('for _ in range(2000): x = (x * 2).T / 2', 'return x') });
    expect(face.bridge.store.alive()).toBeLessThan(500);
  });
});

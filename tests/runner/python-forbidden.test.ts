import { beforeAll, describe, expect, it } from 'vitest';
import { pythonTwins } from '#lib/exercises/python-twins.ts';
import { openFace, type Face } from '#scripts/golden/numpy/open-face.ts';
import { shelfAt } from '#scripts/packs/shelf-at.ts';
import { callPython } from '#tests/support/python-call.ts';

let face: Face;

beforeAll(async () => {
  face = await openFace();
});

const HEAD = [
  'import cmath',
  'import math',
  'import random',
  'import numpy as np',
  'import torch',
  'from torch import nn',
];
const calling = (name: string): string =>
  [...HEAD, 'import torch.nn.functional as F', 'def f(x):', `    return ${name}(x)`, ''].join('\n');

describe('what an exercise forbids is refused in Python by its name there', () => {
  const asking = [...shelfAt('.').exercises.values()].filter(({ spec }) => spec.forbidden.length > 0);

  it.each(asking.map(({ id, spec }) => [id, spec.forbidden] as const))('%s', async (_, forbidden) => {
    const names = pythonTwins(forbidden);
    for (const name of names) {
      const answer = await callPython(face, { text: calling(name), forbidden });
      const shown = name.replace('torch.Tensor.', 'Tensor.');
      expect(answer).toMatchObject({
        reason: 'forbidden',
        message: `${shown} is the answer to this exercise: build it from simpler operations.`,
      });
    }
  });

  it('in every exercise whose answer has a name in Python', () => {
    const without = asking.filter(({ spec }) => pythonTwins(spec.forbidden).length === 0).map(({ id }) => id);
    // Words, boxes, counts and averages have no functions there, dropout is none of ours, and QR is not there.
    expect(without).toEqual([
      'regularization/inverted-dropout',
      'optimizers/ewma',
      'training/pca-whitening',
      'training/precision-recall-f1',
      'detection/nms',
      'sequences/bleu',
    ]);
  });

  it.each([
    ['a method', 'import torch\ndef f(x):\n    return x.softmax(-1)\n', ['softmax']],
    ['a name that was imported', 'from torch import softmax\ndef f(x):\n    return softmax(x, 1)\n', ['softmax']],
    ['one of Python’s own', 'import math\ndef f(x):\n    return math.tanh(x[0, 0])\n', ['tanh']],
    ['a layer that is not here', 'from torch import nn\ndef f(x):\n    return nn.Softmax(1)(x)\n', ['softmax']],
    ['a triangle', 'import numpy as np\ndef f(x):\n    return np.tril(x)\n', ['linalg.bandPart']],
    ['a draw', 'import numpy as np\ndef f(x):\n    return np.random.default_rng(0).normal()\n', ['randomNormal']],
  ])('as %s', async (_, text, forbidden) => {
    expect(await callPython(face, { text, forbidden })).toMatchObject({ reason: 'forbidden' });
  });

  it('and comes back where another exercise allows it', async () => {
    const text = 'import torch\ndef f(x):\n    return torch.softmax(x, 1)\n';
    expect(await callPython(face, { text, forbidden: ['softmax'] })).toMatchObject({ reason: 'forbidden' });
    expect(await callPython(face, { text })).toMatchObject({ value: { shape: [2, 2] } });
  });
});

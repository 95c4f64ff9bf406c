import { describe, expect, it } from 'vitest';
import type { ExerciseSpec, FunctionSpec } from '#lib/exercises/exercise.ts';
import { pythonStarter } from './python-starters.ts';
import { pythonSignature } from './python-view.ts';

const fn = (name: string, params: readonly string[] = ['x']): FunctionSpec =>
  ({ name, params, returns: 'tensor', signature: { en: '', zh: '' } }) as unknown as FunctionSpec;

const spec = (...functions: readonly FunctionSpec[]): ExerciseSpec => ({ functions }) as unknown as ExerciseSpec;

const STARTER = `import numpy as np


def soft_max(x):
    """x: [N, C]"""
    return x


def soft_max_backward(dy, y):
    return dy
`;
const SOLUTION = `import numpy as np


def _shifted(x):
    return x - x.max()


def _unused(x):
    return x


def soft_max(x):
    e = np.exp(_shifted(x))
    return e / e.sum()


def soft_max_backward(dy, y):
    return y * (dy - (dy * y).sum())
`;
const python = { starter: STARTER, solution: SOLUTION, prelude: null };

describe('the code to begin with in Python', () => {
  it('is the author’s starter, or the signatures alone', () => {
    const both = spec(fn('softMax'), fn('softMaxBackward', ['dy', 'y?']));
    expect(pythonStarter(both, python, 'fillIn')).toBe(STARTER);
    expect(pythonStarter(both, python, 'signatureOnly')).toBe(
      'import numpy as np\n\n\ndef soft_max(x):\n    raise NotImplementedError\n\n\n' +
        'def soft_max_backward(dy, y=None):\n    raise NotImplementedError\n',
    );
  });

  it('worked out has all functions but the last, with the helpers that they use and no others', () => {
    const worked = pythonStarter(spec(fn('softMax'), fn('softMaxBackward', ['dy', 'y'])), python, 'workedExample');
    expect(worked).toContain('e = np.exp(_shifted(x))');
    expect(worked).toContain('def _shifted(x):');
    expect(worked).not.toContain('_unused');
    expect(worked).toContain('def soft_max_backward(dy, y):\n    return dy\n');
    expect(worked).not.toContain('y * (dy');
  });

  it('worked out of one function has the first half of its solution in comments, below the docstring', () => {
    const worked = pythonStarter(spec(fn('softMax')), python, 'workedExample');
    expect(worked).toContain('"""x: [N, C]"""\n    # e = np.exp(_shifted(x))\n    return x');
    expect(worked).not.toContain('# return e');
  });
});

describe('a signature in Python', () => {
  it('has the names of the exercise in snake case, and what TypeScript’s comments say', () => {
    const signature = [
      'normBackward(',
      '  dY: tf.Tensor2D,  // [N, C]  dL/dy',
      '  eps?: number,',
      '): {',
      '  dGamma: tf.Tensor1D;  // [C]',
      '}',
    ].join('\n');
    const asked = {
      name: 'normBackward',
      params: ['dY', 'eps?'],
      returns: { dGamma: 'tensor' },
      signature: { en: signature, zh: signature },
    } as unknown as FunctionSpec;
    expect(pythonSignature(asked).en).toBe(
      'def norm_backward(d_y, eps=None):\n    # d_y: [N, C]  dL/dy\n    return {"d_gamma": …}\n    # d_gamma: [C]',
    );
  });
});

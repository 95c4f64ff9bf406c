import { describe, expect, it } from 'vitest';
import { foreignLanguage } from './foreign-language.ts';

const PYTHON = 'import numpy as np\n\n\ndef softmax(x):\n    return np.exp(x)\n';
const TYPESCRIPT =
  "import * as tf from '@tensorflow/tfjs';\n\nexport function softmax(x: tf.Tensor2D) {\n  return x;\n}\n";

describe('code in the editor of the other language', () => {
  it('is known for what it is', () => {
    expect(foreignLanguage(PYTHON, 'typescript')).toBe('python');
    expect(foreignLanguage(TYPESCRIPT, 'python')).toBe('typescript');
  });

  it('is left alone where it belongs, is empty, or could be either', () => {
    expect(foreignLanguage(PYTHON, 'python')).toBeNull();
    expect(foreignLanguage(TYPESCRIPT, 'typescript')).toBeNull();
    expect(foreignLanguage('', 'typescript')).toBeNull();
    expect(foreignLanguage('# notes only', 'python')).toBeNull();
    expect(foreignLanguage(`${TYPESCRIPT}/*\n${PYTHON}*/\n`, 'typescript')).toBeNull();
  });
});

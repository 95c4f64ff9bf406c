import { describe, expect, it } from 'vitest';
import { clozeParts, clozeSides } from './cloze-sides.ts';

describe('a cloze', () => {
  it('hides its parts and shows them marked, with the hint in place of the dots', () => {
    expect(clozeSides('It is {{two}} or {{three::a number}}.')).toEqual({
      front: 'It is […](cloze:hidden) or [a number](cloze:hidden).',
      back: 'It is [two](cloze:shown) or [three](cloze:shown).',
    });
  });

  it('boxes a part inside a formula, whose braces are its own', () => {
    expect(clozeSides('$x = {{\\frac{1}{2}}} + e^{-x}$')).toEqual({
      front: '$x = \\boxed{\\,?\\,} + e^{-x}$',
      back: '$x = \\boxed{\\frac{1}{2}} + e^{-x}$',
    });
  });

  it('leaves a gap inside code', () => {
    expect(clozeSides('`tf.{{matMul}}(a, b)` {{x}}').front).toBe('`tf.____(a, b)` […](cloze:hidden)');
  });

  it('finds nothing where nothing is closed', () => {
    expect(clozeParts('a {{b } c')).toEqual([]);
    expect(clozeSides('$e^{x}$ and }}')).toEqual({ front: '$e^{x}$ and }}', back: '$e^{x}$ and }}' });
  });
});

import * as core from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { ForbiddenCall } from './forbidden-call.ts';
import { tensorFacade } from './tensor-facade.ts';

const tf = tensorFacade(core, ['softmax', 'image.nonMaxSuppression*', 'sigmoid']) as typeof core;
const members = tf as unknown as Record<string, unknown>;

describe('the tensor library of a learner', () => {
  it('has the operations, with their groups', () => {
    expect(tf.add).toBe(core.add);
    expect(tf.linalg.qr).toBe(core.linalg.qr);
    expect(tf.image.flipLeftRight).toBe(core.image.flipLeftRight);
    expect(tf.util.sizeFromShape).toBe(core.util.sizeFromShape);
  });

  it('says that what was asked for is the answer', () => {
    expect(() => tf.softmax).toThrow('tf.softmax is the answer to this exercise');
    expect(() => tf.image.nonMaxSuppression).toThrow(ForbiddenCall);
    expect(() => tf.image.nonMaxSuppressionAsync).toThrow(ForbiddenCall);
  });

  it.each([
    'grad',
    'grads',
    'valueAndGrad',
    'variableGrads',
    'customGrad',
    'engine',
    'ENV',
    'train',
    'losses',
    'fused',
    'setBackend',
    'io',
  ])('has no tf.%s', (name) => {
    expect(() => members[name]).toThrow(ForbiddenCall);
  });

  it('forbids a name, not what it begins with', () => {
    expect(() => tf.sigmoid).toThrow(ForbiddenCall);
    expect(tf.logSigmoid).toBe(core.logSigmoid);
    expect(tf.gather).toBe(core.gather);
  });

  it('says that a name does not exist instead of giving undefined', () => {
    expect(() => members.addd).toThrow('tf.addd does not exist');
    expect(() => members.default).toThrow('import * as tf');
    expect(() => members.constructor).toThrow('does not exist');
  });

  it('cannot be changed', () => {
    expect(() => {
      members.add = () => 1;
    }).toThrow(ForbiddenCall);
    expect(() => delete members.add).toThrow(ForbiddenCall);
    expect(() => Object.defineProperty(tf, 'add', { value: 1 })).toThrow(ForbiddenCall);
    expect(core.add).toBeInstanceOf(Function);
  });
});

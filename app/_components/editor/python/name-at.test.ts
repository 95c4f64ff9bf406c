import { describe, expect, it } from 'vitest';
import { nameAt, openCall } from './name-at.ts';

describe('a name of NumPy or torch', () => {
  it('is found under the pointer, up to the part that is pointed at', () => {
    const line = 'y = np.linalg.norm(x) + np.exp(x)';
    expect(nameAt(line, line.indexOf('norm') + 2)).toBe('np.linalg.norm');
    expect(nameAt(line, line.indexOf('linalg') + 2)).toBe('np.linalg');
    expect(nameAt(line, line.indexOf('exp') + 1)).toBe('np.exp');
    expect(nameAt(line, 1)).toBeNull();
    expect(nameAt('y = F.relu(x)', 7)).toBe('F.relu');
    expect(nameAt('y = F.relu(x)', 5)).toBe('F');
    expect(nameAt('y = self.F(x)', 12)).toBeNull();
  });

  it('is that of the innermost call that is open, with the argument at hand', () => {
    expect(openCall('y = np.sum(x, ')).toEqual({ path: 'np.sum', argument: 1 });
    expect(openCall('y = np.sum(np.exp(x), axis=(0, 1), ')).toEqual({ path: 'np.sum', argument: 2 });
    expect(openCall('y = np.sum(np.exp(')).toEqual({ path: 'np.exp', argument: 0 });
    expect(openCall('y = np.sum([1, 2')).toBeNull();
    expect(openCall('y = f(x, # np.sum(')).toBeNull();
    expect(openCall('y = np.sum(x)')).toBeNull();
    expect(openCall('y = torch.where(x > 0, ')).toEqual({ path: 'torch.where', argument: 1 });
    expect(openCall('y = a.torch.where(x > 0, ')).toBeNull();
  });
});

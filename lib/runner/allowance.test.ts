import { describe, expect, it } from 'vitest';
import { createAllowance } from './allowance.ts';

describe('the time of a submission', () => {
  it('is spent by its calls, and by nothing between them', () => {
    let clock = 0;
    const allowance = createAllowance(12_000, () => clock);
    for (const spent of [4_000, 3_000]) {
      expect(allowance.begin(5_000)).toEqual({ limitMillis: 5_000, isLast: false });
      clock += spent;
      allowance.end();
      clock += 60_000;
    }
    expect(allowance.begin(5_000)).toEqual({ limitMillis: 5_000, isLast: false });
    clock += 2_000;
    allowance.end();
    expect(allowance.begin(5_000)).toEqual({ limitMillis: 3_000, isLast: true });
  });

  it('is never less than none', () => {
    let clock = 0;
    const allowance = createAllowance(1_000, () => clock);
    allowance.begin(5_000);
    clock += 4_000;
    allowance.end();
    expect(allowance.begin(5_000)).toEqual({ limitMillis: 0, isLast: true });
  });
});

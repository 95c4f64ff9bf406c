import { readdirSync, readFileSync } from 'node:fs';
import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#lib/base/localized.ts';
import { findHabits } from '#lib/exercises/habits/find-habits.ts';
import { HABIT_NAMES, type HabitName } from '#lib/exercises/habits/habit.ts';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { HONEST } from '#tests/support/honest.ts';
import { PYTHON_SLIPS, TYPESCRIPT_SLIPS } from '#tests/support/slips.ts';

const inTypescript = (body: string): string =>
  `import * as tf from '@tensorflow/tfjs';\nexport function f(x: tf.Tensor2D, w: tf.Tensor2D, b: tf.Tensor1D) {\n  ${body}\n}\n`;
const inPython = (body: string): string => `import numpy as np\n\ndef f(x, w, b):\n    ${body}\n`;

describe('a habit from another library or language', () => {
  it.each(TYPESCRIPT_SLIPS)('is named in TypeScript: %s is %s', (body, name) => {
    expect(findHabits(inTypescript(body), 'typescript').map((habit) => habit.name)).toContain(name);
    expect(findHabits(inTypescript(body), 'typescript').find((habit) => habit.name === name)?.line).toBe(3);
  });

  it.each(PYTHON_SLIPS)('is named in Python: %s is %s', (body, name) => {
    expect(findHabits(inPython(body), 'python').find((habit) => habit.name === name)?.line).toBe(4);
  });

  it('has each of its kinds among the slips, of which there are thirty at least', () => {
    const slips: readonly (readonly [string, HabitName])[] = [...TYPESCRIPT_SLIPS, ...PYTHON_SLIPS];
    expect(slips.length).toBeGreaterThanOrEqual(30);
    expect([...new Set(slips.map(([, name]) => name))].sort()).toEqual([...HABIT_NAMES].sort());
  });

  it.each(LOCALES)('has a sentence that quotes what is written: %s', (locale) => {
    const t = createTranslator({ locale, messages: CATALOGUES[locale], namespace: 'workbench.habits' });
    const slips = [
      ...TYPESCRIPT_SLIPS.flatMap(([body]) => findHabits(inTypescript(body), 'typescript')),
      ...PYTHON_SLIPS.flatMap(([body]) => findHabits(inPython(body), 'python')),
    ];
    for (const { name, found, instead } of slips) expect(t(`names.${name}`, { found, instead })).toContain(found);
  });
});

describe('honest code', () => {
  const files = readdirSync('exercises', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\/(?:solution|starter|pytorch)\.(?:ts|py)$|\/solutions\/[^/]+\.(?:ts|py)$/u.test(file))
    .map((file) => `exercises/${file}`)
    // Where torch is not imported, arrays are NumPy’s, and methods of torch are a habit.
    .filter((file) => !file.endsWith('pytorch.py') || readFileSync(file, 'utf8').includes('import torch'));

  it('is there to be looked at', () => expect(files.length).toBeGreaterThan(150));

  it.each(files)('has no habit from elsewhere: %s', (file) => {
    expect(findHabits(readFileSync(file, 'utf8'), file.endsWith('.py') ? 'python' : 'typescript')).toEqual([]);
  });

  it.each(HONEST)('has none that $name', ({ source }) => {
    expect(findHabits(source, 'typescript')).toEqual([]);
  });
});

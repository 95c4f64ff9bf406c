import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkTemplate } from '#lib/packs/checks/check-template.ts';

const FOLDER = 'exercises/_template';
const read = (file: string): string => readFileSync(`${FOLDER}/${file}`, 'utf8');

/** What another exercise may say as well. */
const COMMON = [
  'ordinary values',
  '普通数值',
  'values around 1000',
  '1000 左右的数值',
  'the backward pass is linear in dy',
  '反向传播对 dy 是线性的',
  'the upstream gradient is dropped',
  '漏了上游梯度',
];

const textsIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'zh' in value) return [String(value.en), String(value.zh)];
  // A signature is code, which whoever copies the template replaces with the functions.
  return Object.entries(value).flatMap(([field, inner]) => (field === 'signature' ? [] : textsIn(inner)));
};

describe('the template of an exercise', () => {
  const texts = textsIn(parse(read('exercise.yaml'))).filter((text) => !COMMON.includes(text));

  it.each(texts)('is known by its text “%s”', (text) => {
    expect(checkTemplate(text)).not.toEqual([]);
  });

  it.each(['instructions.en.md', 'instructions.zh.md', 'editorial.en.md', 'editorial.zh.md'])(
    'is known by what %s begins and ends with',
    (file) => {
      const lines = read(file)
        .split('\n')
        .filter((line) => line.trim() !== '');
      expect(checkTemplate(lines[0]!)).not.toEqual([]);
      expect(checkTemplate(lines.at(-1)!)).not.toEqual([]);
    },
  );

  it('is not seen in what every exercise says', () => {
    const shared = ['## Conventions', '## 约定', '## What to compute', '## Not allowed', ...COMMON];
    for (const text of shared) expect(checkTemplate(text)).toEqual([]);
  });
});

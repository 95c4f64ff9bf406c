import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Locale } from '#lib/base/localized.ts';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { HabitBox } from './habit-box.tsx';

const f = (body: string): string => `export function f(x: tf.Tensor2D) {\n  ${body}\n}\n`;

const shown = (source: string, locale: Locale = 'en'): string =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={CATALOGUES[locale]} timeZone="UTC">
      <HabitBox source={source} language="typescript" />
    </NextIntlClientProvider>,
  );

describe('the box of habits', () => {
  it('names the habit, its line, and what is written instead', () => {
    const html = shown(f('return x.unsqueeze(1);'));
    expect(html).toContain('data-habit="pytorchName"');
    expect(html).toContain('Line 2');
    expect(html).toContain('<code>unsqueeze</code> is PyTorch.');
    expect(html).toContain('<code>.expandDims(axis)</code>');
  });

  it('says so in Chinese', () => {
    expect(shown(f('return x.unsqueeze(1);'), 'zh')).toContain('是 PyTorch 的名字');
  });

  it('names three at most, and takes no room where there is none', () => {
    const many = shown(f('print(x); return np.exp(x.view(1).unsqueeze(1).T, axis=1) @ x.item();'));
    expect(many.match(/data-habit/gu)).toHaveLength(3);
    expect(shown(f('return x.expandDims(1);'))).toBe('');
  });
});

// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import { afterEach, describe, expect, it } from 'vitest';
import { LOCALES } from '#lib/base/localized.ts';
import type { Check } from '#lib/exercises/report.ts';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { CheckDetail } from './check-detail.tsx';

const CHECK: Check = {
  name: 'forward',
  lane: 'exact',
  status: 'fail',
  function: 'beam',
  regime: 'short',
  step: 3,
  message: { key: 'lengthDiffers', values: { output: 'tokens', expected: 3, actual: 2 } },
  title: null,
  detail: null,
  inputs: [
    { name: 'step', text: 'markov(table)' },
    { name: 'words', text: '["the", "cat"]' },
  ],
  comparison: {
    output: 'tokens',
    shape: [3],
    mismatched: 1,
    size: 3,
    worst: [],
    excess: null,
    toleranceFrom: { key: 'toleranceExact' },
    plain: { expected: '["a", "b", "c"]', actual: '["a", "<b>"]' },
  },
  gradient: [],
  margin: 1e12,
};

afterEach(cleanup);

describe.each(LOCALES)('a check on plain values (%s)', (locale) => {
  it('shows the inputs, a function as a call, and both values in full, as text', () => {
    const regimes = [{ id: 'short', title: { en: 'short ones', zh: '短的' }, visible: true }];
    render(
      <NextIntlClientProvider locale={locale} messages={CATALOGUES[locale]}>
        <CheckDetail check={CHECK} regimes={regimes} />
      </NextIntlClientProvider>,
    );
    for (const text of ['markov(table)', '["the", "cat"]', '["a", "b", "c"]', '["a", "<b>"]', 'words', '3']) {
      expect(screen.getByText(text)).toBeTruthy();
    }
    // No table of numbers, and no picture of them.
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByText(regimes[0]!.title[locale])).toBeTruthy();
  });

  it('shows a single number in one row, without its shape and without a picture', () => {
    const row = { index: [], expected: 0.5, actual: 0.25, tolerance: 1e-11 };
    const comparison = {
      ...CHECK.comparison!,
      output: '',
      shape: [],
      size: 1,
      worst: [row],
      excess: [1e10],
      plain: undefined,
    };
    render(
      <NextIntlClientProvider locale={locale} messages={CATALOGUES[locale]}>
        <CheckDetail check={{ ...CHECK, comparison }} regimes={[]} />
      </NextIntlClientProvider>,
    );
    expect(screen.getByRole('table')).toBeTruthy();
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.queryByText(/shape|形状/u)).toBeNull();
  });
});

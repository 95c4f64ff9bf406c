// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import { afterEach, expect, test } from 'vitest';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { KeyTable } from './key-table.tsx';

afterEach(cleanup);

test('a row names its keys, and what they do', () => {
  const rows = [
    [['1', '2'], 'How sure you are'],
    [['f'], 'Come back later'],
  ] as const;
  render(
    <NextIntlClientProvider locale="en" messages={CATALOGUES.en} timeZone="UTC">
      <KeyTable rows={rows} />
    </NextIntlClientProvider>,
  );
  const told = screen.getAllByRole('row').map((row) => ({
    keys: [...within(row).getByRole('rowheader').querySelectorAll('kbd')].map((key) => key.textContent),
    meaning: within(row).getByRole('cell').textContent,
  }));
  expect(told).toEqual(rows.map(([keys, meaning]) => ({ keys, meaning })));
});

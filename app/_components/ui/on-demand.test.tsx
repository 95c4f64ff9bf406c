// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import { afterEach, expect, test, vi } from 'vitest';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { onDemand, type OnDemand } from './on-demand.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const Greeting = ({ name }: { readonly name: string }) => <p>Good day, {name}</p>;

function show(Part: OnDemand<{ readonly name: string }>): void {
  render(
    <NextIntlClientProvider locale="en" messages={CATALOGUES.en} timeZone="UTC">
      <p>The rest of the page</p>
      <Part name="Ada" />
    </NextIntlClientProvider>,
  );
}

test('what is shown on demand is loaded once, and at hand where it was loaded before', async () => {
  let loads = 0;
  const Part = onDemand(async () => {
    loads += 1;
    return Greeting;
  });
  show(Part);
  expect(screen.queryByText('Good day, Ada')).toBeNull();
  await screen.findByText('Good day, Ada');
  cleanup();
  Part.preload();
  show(Part);
  expect(screen.getByText('Good day, Ada')).toBeTruthy();
  expect(loads).toBe(1);
});

test('a part that cannot be loaded says so in its place, leaves the rest of the page, and comes when asked for again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let isUp = false;
  const Part = onDemand(async () => {
    if (!isUp) throw new Error('no server');
    return Greeting;
  });
  Part.preload();
  show(Part);
  expect((await screen.findByRole('alert')).textContent).toContain('could not be loaded');
  expect(screen.getByText('The rest of the page')).toBeTruthy();
  isUp = true;
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('Good day, Ada');
  expect(screen.queryByRole('alert')).toBeNull();
});

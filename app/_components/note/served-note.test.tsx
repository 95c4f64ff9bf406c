// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { serveHtml, servedHtml } from './served-html.ts';
import { ServedNote } from './served-note.tsx';

const asked = vi.fn<(path: string) => Promise<Response>>();
beforeEach(() => vi.stubGlobal('fetch', asked));
afterEach(() => {
  cleanup();
  asked.mockReset();
  forget();
});

/** A browser knows nothing of what the server wrote. */
function forget(): void {
  delete (globalThis as { gradusServedHtml?: unknown }).gradusServedHtml;
}

const NOTE = (
  <NextIntlClientProvider locale="en" messages={CATALOGUES.en} timeZone="UTC">
    <ServedNote id="losses/softmax" locale="en" lang="en" name="losses/softmax en" className="" />
  </NextIntlClientProvider>
);

test('a note is in the page that the server writes, and stays there without being asked for', async () => {
  serveHtml('losses/softmax en', '<p>From the server.</p>');
  const container = document.createElement('div');
  document.body.append(container);
  container.innerHTML = renderToString(NOTE);
  forget();
  const note = container.querySelector('.prose');
  render(NOTE, { container, hydrate: true });
  await vi.waitFor(() => expect(note?.getAttribute('aria-busy')).toBe('false'));
  expect(container.querySelector('.prose')).toBe(note);
  expect(note?.innerHTML).toBe('<p>From the server.</p>');
  expect(asked).not.toHaveBeenCalled();
});

test('who comes from another page asks for it, and again where it did not come', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  asked.mockRejectedValueOnce(new Error('no network'));
  asked.mockResolvedValueOnce(Response.json({ note: { en: '<p>Asked for.</p>', zh: '<p>问来的。</p>' } }));
  render(NOTE);
  (await screen.findByRole('button')).click();
  expect(await screen.findByText('Asked for.')).toBeTruthy();
  expect(asked.mock.calls.map(([path]) => path)).toEqual(['/api/notes/losses/softmax', '/api/notes/losses/softmax']);
  expect(error).toHaveBeenCalledOnce();
});

test('what was served long ago is forgotten', () => {
  serveHtml('first', '1');
  for (let later = 0; later < 64; later += 1) serveHtml(`later ${later}`, '2');
  expect([servedHtml('first'), servedHtml('later 0'), servedHtml('never')]).toEqual(['', '2', '']);
});

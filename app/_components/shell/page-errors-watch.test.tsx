// @vitest-environment jsdom
import { cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { pageErrors } from '#app/_client/page-errors.ts';
import { PageErrorsWatch } from './page-errors-watch.tsx';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const rejected = (words: string): Event =>
  Object.assign(new Event('unhandledrejection'), { reason: new TypeError(words) });

it('errors that nobody catches are remembered while the page is there', async () => {
  const { unmount } = render(<PageErrorsWatch />);
  window.dispatchEvent(rejected('lost'));
  await waitFor(() => expect(pageErrors().map(({ message }) => message)).toEqual(['lost']));
  unmount();
  window.dispatchEvent(rejected('later'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(pageErrors().map(({ message }) => message)).toEqual(['lost']);
});

// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { OutboxWhenIdle } from './outbox-when-idle.tsx';

let tries = 0;
vi.mock('./outbox-notice.tsx', () => {
  tries += 1;
  if (tries === 1) throw new Error('no server');
  return { OutboxNotice: () => <p>sends</p> };
});

afterEach(cleanup);

test('what sends waiting answers is loaded again where the server was away', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  render(<OutboxWhenIdle />);
  await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
  expect(screen.queryByText('sends')).toBeNull();
  expect(await screen.findByText('sends', undefined, { timeout: 20_000 })).toBeTruthy();
  expect(tries).toBe(2);
});

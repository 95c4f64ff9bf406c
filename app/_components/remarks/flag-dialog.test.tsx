// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { NextIntlClientProvider } from 'next-intl';
import { afterEach, expect, it, vi } from 'vitest';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { FlagDialog } from './flag-dialog.tsx';

let onDisk: () => void = () => undefined;
const remark = vi.fn((_draft: unknown) => new Promise<void>((resolve) => (onDisk = resolve)));
vi.mock('#app/_client/browser-client.ts', () => ({
  browserClient: () => ({ remark, waitingRemarks: async () => [] }),
}));

afterEach(() => {
  cleanup();
  remark.mockClear();
});

it('a flag is said to be kept once it is on the disk, and is one flag however often Enter is pressed', async () => {
  const onClose = vi.fn();
  render(
    <NextIntlClientProvider locale="en" messages={CATALOGUES.en} timeZone="UTC">
      <FlagDialog
        subject="card:losses/softmax-two-is-sigmoid"
        seen={{ place: 'card', locale: 'en', seed: null, print: null }}
        onClose={onClose}
      />
    </NextIntlClientProvider>,
  );
  const unclear = screen.getAllByRole('radio')[1]!;
  fireEvent.click(unclear);
  fireEvent.keyDown(unclear, { key: 'Enter' });
  fireEvent.keyDown(unclear, { key: 'Enter' });
  expect(remark.mock.calls).toMatchObject([[{ kind: 'flagged', what: 'unclear' }]]);
  expect(onClose).not.toHaveBeenCalled();
  onDisk();
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledWith('unclear'));
});

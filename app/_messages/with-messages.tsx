import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { MoreMessages } from './more-messages.tsx';
import { pickMessages, type MessagePart } from './pick-messages.ts';

/**
 * A layout that sends these parts of the catalogue to the browser: those that client components of the pages below it use, and
 * no others. A test names what is missing and what is too much.
 */
export function withMessages(...parts: readonly MessagePart[]) {
  return async function MessagesLayout({ children }: { readonly children: ReactNode }) {
    return <MoreMessages messages={pickMessages(CATALOGUES[await getLocale()], parts)}>{children}</MoreMessages>;
  };
}

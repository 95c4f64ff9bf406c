'use client';

import { NextIntlClientProvider, useLocale, useMessages, type AbstractIntlMessages } from 'next-intl';
import type { ReactNode } from 'react';

type MoreMessagesProps = { readonly messages: AbstractIntlMessages; readonly children: ReactNode };

/** Lets client components below it have these messages besides those that are there already. */
export function MoreMessages({ messages, children }: MoreMessagesProps) {
  const locale = useLocale();
  const above = useMessages() as AbstractIntlMessages;
  return (
    <NextIntlClientProvider locale={locale} messages={mergedMessages(above, messages)}>
      {children}
    </NextIntlClientProvider>
  );
}

function mergedMessages(some: AbstractIntlMessages, more: AbstractIntlMessages): AbstractIntlMessages {
  const merged: AbstractIntlMessages = { ...some };
  for (const [name, value] of Object.entries(more)) {
    const before = merged[name];
    merged[name] = typeof before === 'object' && typeof value === 'object' ? mergedMessages(before, value) : value;
  }
  return merged;
}

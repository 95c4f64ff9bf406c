import type { Metadata, Viewport } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LeftAnswer } from '#app/_components/shell/left-answer.tsx';
import { OutboxWhenIdle } from '#app/_components/shell/outbox-when-idle.tsx';
import { ReachableScrollers } from '#app/_components/shell/reachable-scrollers.tsx';
import { SiteHeader } from '#app/_components/shell/site-header.tsx';
import { requestPreferences } from '#app/preferences.ts';
import { languageTag } from '#lib/i18n/locale.ts';
import 'katex/dist/katex.min.css';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common');
  return { description: t('description') };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#131519' },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const locale = await getLocale();
  const { theme } = await requestPreferences();
  return (
    <html lang={languageTag(locale)} {...(theme === 'system' ? {} : { 'data-theme': theme })}>
      <body className="flex flex-col">
        <NextIntlClientProvider>
          <SiteHeader theme={theme} />
          <OutboxWhenIdle />
          <LeftAnswer />
          <ReachableScrollers />
          {children}
        </NextIntlClientProvider>
      </body>
    </html>
  );
}

import type { Metadata, Viewport } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { commonMessages } from '#app/_messages/common-messages.ts';
import { PaletteHost } from '#app/_components/find/palette-host.tsx';
import { Frame } from '#app/_components/shell/frame.tsx';
import { LeftAnswer } from '#app/_components/shell/left-answer.tsx';
import { OutboxWhenIdle } from '#app/_components/shell/outbox-when-idle.tsx';
import { PageErrorsWatch } from '#app/_components/shell/page-errors-watch.tsx';
import { ReachableScrollers } from '#app/_components/shell/reachable-scrollers.tsx';
import { Rail } from '#app/_components/shell/rail.tsx';
import { SkipLink } from '#app/_components/shell/skip-link.tsx';
import { requestPreferences } from '#app/preferences.ts';
import { FACES } from '#app/faces.ts';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import { languageTag } from '#lib/i18n/locale.ts';
import 'katex/dist/katex.min.css';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common');
  return { description: t('description') };
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#faf9f5' },
    { media: '(prefers-color-scheme: dark)', color: '#111319' },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const locale = await getLocale();
  const { theme } = await requestPreferences();
  return (
    <html lang={languageTag(locale)} className={FACES} {...(theme === 'system' ? {} : { 'data-theme': theme })}>
      <body>
        <NextIntlClientProvider messages={commonMessages(CATALOGUES[locale])}>
          <SkipLink />
          <ReachableScrollers />
          <PaletteHost />
          <Frame rail={<Rail theme={theme} />}>
            <PageErrorsWatch />
            <OutboxWhenIdle />
            <LeftAnswer />
            {children}
          </Frame>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}

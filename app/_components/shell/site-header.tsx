import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Theme } from '#app/_components/ui/preferences.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { NavLinks } from './nav-links.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** The top of every page: where one is, where one can go, in which language and light. */
export function SiteHeader({ theme }: { readonly theme: Theme }) {
  const t = useTranslations('nav');
  return (
    <>
      <a href="#main" className="skip-link button button-primary">
        {t('skip')}
      </a>
      <header className="mx-auto flex w-full max-w-(--page) flex-wrap items-center gap-x-6 px-4 pt-3 sm:px-6">
        <Link
          href="/"
          className="flex min-h-11 items-center gap-2 font-title text-lg font-semibold text-ink no-underline hover:text-ink"
        >
          <Steps />
          Gradus
        </Link>
        <div className="order-last w-full sm:order-none sm:w-auto sm:grow">
          <NavLinks />
        </div>
        <div className="ms-auto flex items-center gap-1">
          <LanguageSwitch />
          <ThemeSwitch theme={theme} />
        </div>
      </header>
    </>
  );
}

/** Four steps up a slope: gradus is Latin for a step. */
function Steps() {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" className="text-accent">
      <path d="M2 20h5v-5h5v-5h5V5h5" fill="none" stroke="currentColor" strokeWidth="2.5" />
    </svg>
  );
}

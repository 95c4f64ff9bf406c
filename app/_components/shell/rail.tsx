import Link from 'next/link';
import type { Theme } from '#app/_components/ui/preferences.ts';
import { Logo } from '#app/_components/ui/logo.tsx';
import { FindButton } from './find-button.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { NavLinks } from './nav-links.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** Where one is and where one can go, in which language and light: at the side, on a phone above and below. */
export function Rail({ theme }: { readonly theme: Theme }) {
  return (
    <header className="rail">
      <Link href="/" className="rail-logo">
        <Logo />
        Gradus
      </Link>
      <FindButton />
      <NavLinks />
      <div className="rail-foot">
        <LanguageSwitch />
        <ThemeSwitch theme={theme} />
      </div>
    </header>
  );
}

'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';

const PLACES = [
  { href: '/', name: 'today' },
  { href: '/concepts', name: 'concepts' },
  { href: '/exercises', name: 'exercises' },
  { href: '/progress', name: 'progress' },
  { href: '/plan', name: 'plan' },
  { href: '/settings', name: 'settings' },
] as const;

/** The places of the app; the current one is marked, not by colour alone. */
export function NavLinks() {
  const t = useTranslations('nav');
  const path = usePathname();
  const isHere = (href: string): boolean =>
    href === '/' ? path === '/' || path === '/study' : path === href || path.startsWith(`${href}/`);
  return (
    <nav aria-label={t('label')}>
      <ul className="flex flex-wrap justify-between text-[0.8125rem] max-[22rem]:grid max-[22rem]:grid-cols-3 min-[24rem]:text-sm sm:-mx-2 sm:justify-start sm:text-[0.9375rem]">
        {PLACES.map(({ href, name }) => (
          <li key={name}>
            <Link
              href={href}
              aria-current={isHere(href) ? 'page' : undefined}
              className="flex min-h-11 items-center text-soft sm:px-2 no-underline hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:underline aria-[current=page]:decoration-accent aria-[current=page]:decoration-2 aria-[current=page]:underline-offset-8"
            >
              {t(name)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

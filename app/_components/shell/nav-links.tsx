'use client';

import { ChartNoAxesCombined, CircleQuestionMark, Footprints, Network, Settings, SquareCode } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';

/** What belongs to a place stands under it: the plan and the memory model are part of how one progresses. */
const PLACES = [
  { href: '/', name: 'today', Icon: Footprints, under: ['/custom-study'] },
  { href: '/concepts', name: 'concepts', Icon: Network, under: [] },
  { href: '/exercises', name: 'exercises', Icon: SquareCode, under: ['/bridge'] },
  { href: '/quiz', name: 'quiz', Icon: CircleQuestionMark, under: ['/interview'] },
  {
    href: '/progress',
    name: 'progress',
    Icon: ChartNoAxesCombined,
    under: ['/memory-model', '/cards', '/flags', '/plan'],
  },
  { href: '/settings', name: 'settings', Icon: Settings, under: ['/licences', '/report'] },
] as const;

/** The places of the app; the current one is marked, not by colour alone. */
export function NavLinks() {
  const t = useTranslations('nav');
  const path = usePathname();
  const isUnder = (place: string): boolean => path === place || path.startsWith(`${place}/`);
  return (
    <nav aria-label={t('label')} className="rail-nav">
      <ul>
        {PLACES.map(({ href, name, Icon, under }) => (
          <li key={name}>
            <Link
              href={href}
              aria-current={
                [...(href === '/' ? [] : [href]), ...under].some(isUnder) || path === href ? 'page' : undefined
              }
              className="rail-link"
            >
              <Icon aria-hidden="true" strokeWidth={1.9} />
              {t(name)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

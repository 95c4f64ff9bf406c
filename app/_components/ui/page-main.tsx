import type { ReactNode } from 'react';
import { PageTitle } from './page-title.tsx';

type PageMainProps = {
  readonly title: string;
  readonly children: ReactNode;
  /** As wide as reading. */
  readonly narrow?: boolean;
  /** Down to the lower edge, for a page that has its buttons there. */
  readonly full?: boolean;
};

/** What a page is about: the place the skip link leads to. */
export function PageMain({ title, children, narrow = false, full = false }: PageMainProps) {
  const look = ['page', narrow && 'page-narrow', full && 'page-full'].filter(Boolean).join(' ');
  return (
    <main id="main" tabIndex={-1} className={look}>
      <PageTitle title={title} />
      {children}
    </main>
  );
}

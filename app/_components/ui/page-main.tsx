import type { ReactNode } from 'react';
import { PageTitle } from './page-title.tsx';

type PageMainProps = {
  readonly title: string;
  readonly children: ReactNode;
  readonly narrow?: boolean;
  /** Down to the lower edge, for a page that has its buttons there. */
  readonly full?: boolean;
};

/** What a page is about: the place the skip link leads to. */
export function PageMain({ title, children, narrow = false, full = false }: PageMainProps) {
  const width = narrow ? 'max-w-(--measure)' : 'max-w-(--page)';
  return (
    <main
      id="main"
      tabIndex={-1}
      className={`mx-auto flex w-full grow flex-col px-4 sm:px-6 ${full ? 'pt-3 sm:pt-6' : 'pt-8 pb-16 sm:pt-12'} ${width}`}
    >
      <PageTitle title={title} />
      {children}
    </main>
  );
}

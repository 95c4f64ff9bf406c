import Link from 'next/link';
import type { ReactNode } from 'react';

type LinkSectionProps = {
  readonly title: string;
  readonly text: string;
  readonly links: readonly { readonly href: string; readonly text: string }[];
  /** What can be settled here already. */
  readonly children?: ReactNode;
};

/** What has a page of its own, and the way there. */
export function LinkSection({ title, text, links, children }: LinkSectionProps) {
  return (
    <section className="panel mt-4">
      <h2>{title}</h2>
      <p className="mt-2 text-soft">{text}</p>
      {children && <div className="mt-2">{children}</div>}
      <p className="mt-4 flex flex-wrap gap-3">
        {links.map((link) => (
          <Link key={link.href} href={link.href} className="button">
            {link.text}
          </Link>
        ))}
      </p>
    </section>
  );
}

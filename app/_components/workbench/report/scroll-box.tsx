import type { ReactNode } from 'react';

/** A named box for what may be wider or longer than its pane; focusable, so that the keyboard can scroll it. */
export function ScrollBox({ label, className = 'wb-scroll', children }: ScrollBoxProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={className} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}

type ScrollBoxProps = { readonly label: string; readonly className?: string; readonly children: ReactNode };

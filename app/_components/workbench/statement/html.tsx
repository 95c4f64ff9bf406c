'use client';

import { useEffect, useRef } from 'react';
import { Html } from '#app/_components/ui/html.tsx';
import type { Locale } from '#lib/base/localized.ts';
import type { LocalizedHtml } from '#lib/study/cards/localized-html.ts';

/** Text of a pack in the learner’s language, as the server sanitised it; whatever is too wide can be scrolled by keyboard. */
export function PackHtml({ html, locale }: { readonly html: LocalizedHtml; readonly locale: Locale }) {
  const box = useRef<HTMLDivElement>(null);
  // With every text anew: the elements in it are new as well.
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => makeScrollable(element));
    observer.observe(element);
    // A formula grows when its fonts arrive.
    void document.fonts.ready.then(() => makeScrollable(element));
    return () => observer.disconnect();
  });
  return <Html ref={box} className="wb-prose" html={html} locale={locale} />;
}

/** Formulas, code and tables that are wider than the pane take the focus, the others do not. */
function makeScrollable(box: HTMLElement): void {
  for (const element of box.querySelectorAll<HTMLElement>('.katex-display, pre, table')) {
    if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
  }
}

'use client';

import { useEffect } from 'react';

/** Things of the packs that may be wider than the page. */
const SCROLLERS = '.katex-display, .prose pre, .prose table, .scroll-x';

/** Lets the keyboard reach what scrolls sideways, and only that: a long formula, a wide table, code. */
export function ReachableScrollers() {
  useEffect(() => {
    let frame = 0;
    const sizes = new ResizeObserver(markScrollers);
    // Whatever is watched anew tells its size at once.
    const watch = (): void => {
      sizes.disconnect();
      for (const element of scrollers()) sizes.observe(element);
    };
    const content = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(watch);
    });
    content.observe(document.body, { childList: true, subtree: true });
    // A formula grows when its fonts arrive.
    document.fonts.addEventListener('loadingdone', markScrollers);
    watch();
    return () => {
      cancelAnimationFrame(frame);
      content.disconnect();
      sizes.disconnect();
      document.fonts.removeEventListener('loadingdone', markScrollers);
    };
  }, []);
  return null;
}

function scrollers(): Iterable<HTMLElement> {
  return document.querySelectorAll<HTMLElement>(SCROLLERS);
}

function markScrollers(): void {
  for (const element of scrollers()) {
    if (element.scrollWidth > element.clientWidth + 1) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
  }
}

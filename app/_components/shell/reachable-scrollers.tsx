'use client';

import { useEffect } from 'react';

/** Things of the packs that may be wider than the page. */
const SCROLLERS = '.katex-display, .prose pre, .prose table, .scroll-x';

/** Lets the keyboard reach what scrolls sideways, and only that: a long formula, a wide table, code. */
export function ReachableScrollers() {
  useEffect(() => {
    let frame = 0;
    const soon = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(markScrollers);
    };
    const observer = new MutationObserver(soon);
    observer.observe(document.body, { childList: true, subtree: true });
    addEventListener('resize', soon);
    soon();
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      removeEventListener('resize', soon);
    };
  }, []);
  return null;
}

function markScrollers(): void {
  for (const element of document.querySelectorAll<HTMLElement>(SCROLLERS)) {
    if (element.scrollWidth > element.clientWidth + 1) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
  }
}

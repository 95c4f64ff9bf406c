'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Enter goes on, while nothing on the page has the focus. */
export function EnterKey({ href }: { readonly href: string }) {
  const router = useRouter();
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const isFree = document.activeElement === null || document.activeElement === document.body;
      if (event.key !== 'Enter' || event.repeat || !isFree || event.ctrlKey || event.metaKey || event.altKey) return;
      router.push(href);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [router, href]);
  return null;
}

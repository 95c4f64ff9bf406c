import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { CardRow } from '#lib/study/browse/card-row.ts';

/** Rows above and below the window that are there already. */
const OVERSCAN = 10;
const USUAL_HEIGHT = 58;
/** What stands before the rows while they scroll: the names of the columns; and below them what is done. */
const [ABOVE, BELOW] = [56, 132];

/** Which rows are in the page, where they stand, and how the one that has the keyboard gets the focus. */
export function useVirtualRows(shown: readonly CardRow[], active: number) {
  const body = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  const [wish, setWish] = useState(0);
  // What stands above the table grows and shrinks with what is said there.
  useLayoutEffect(() => {
    const above = body.current?.parentElement?.previousElementSibling;
    const measure = (): void => {
      setMargin(body.current ? Math.round(body.current.getBoundingClientRect().top + globalThis.scrollY) : 0);
    };
    measure();
    const observer = new ResizeObserver(measure);
    if (above) observer.observe(above);
    return () => observer.disconnect();
  }, []);
  // oxlint-disable-next-line react/incompatible-library -- nothing of this is kept from one drawing to the next
  const virtualizer = useWindowVirtualizer({
    count: shown.length,
    estimateSize: () => USUAL_HEIGHT,
    overscan: OVERSCAN,
    scrollMargin: margin,
    scrollPaddingStart: ABOVE,
    scrollPaddingEnd: BELOW,
    getItemKey: (index) => shown[index]?.id ?? index,
    // The row that has the keyboard stays, however far one scrolls.
    rangeExtractor: (range) => {
      const near = defaultRangeExtractor(range);
      if (active >= shown.length || near.includes(active)) return near;
      return [...near, active].toSorted((one, other) => one - other);
    },
  });
  const focus = useEffectEvent(() => {
    virtualizer.scrollToIndex(active, { align: 'auto' });
    body.current?.querySelector<HTMLElement>(`[data-place="${active}"]`)?.focus({ preventScroll: true });
  });
  useEffect(() => {
    if (wish > 0) focus();
  }, [wish]);
  return { body, virtualizer, focusRow: () => setWish((count) => count + 1) };
}

'use client';

import { useRef, type KeyboardEvent, type ReactNode } from 'react';

/** Tabs over their panels; arrow keys, Home and End move among them, and what the focus is on is shown. */
export function TabList<Name extends string>({ label, tabs, shown, panelOf, onShow, className }: TabListProps<Name>) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const [at, last] = [tabs.findIndex(({ name }) => name === shown), tabs.length - 1];
    const places = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at <= 0 ? last : at - 1, Home: 0, End: last };
    const next = tabs[places[event.key as keyof typeof places] ?? -1];
    if (!next) return;
    event.preventDefault();
    onShow(next.name);
    list.current?.querySelector<HTMLButtonElement>(`[data-tab="${next.name}"]`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={label} className={`wb-seg ${className ?? ''}`}>
      {tabs.map(({ name, title }) => (
        <button
          key={name}
          type="button"
          role="tab"
          className="wb-seg-tab"
          data-tab={name}
          aria-selected={shown === name}
          aria-controls={panelOf(name)}
          tabIndex={shown === name ? 0 : -1}
          onClick={() => onShow(name)}
          onKeyDown={onKeyDown}
        >
          {title}
        </button>
      ))}
    </div>
  );
}

type TabListProps<Name extends string> = {
  readonly label: string;
  readonly tabs: readonly { readonly name: Name; readonly title: ReactNode }[];
  readonly shown: Name;
  /** The id of the panel of a tab. */
  readonly panelOf: (name: Name) => string;
  readonly onShow: (name: Name) => void;
  readonly className?: string;
};

import { File } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { PackBadge } from '#app/_components/ui/pack-badge.tsx';
import type { Findable } from './findable.ts';

type FoundListProps = {
  /** Of the list; its options have it with their place. */
  readonly id: string;
  readonly label: string;
  readonly items: readonly Findable[];
  readonly chosen: number;
  readonly onChoose: (href: string) => void;
};

/** What was found, each with its pack’s sign and what it is. The field above has the focus. */
export function FoundList({ id, label, items, chosen, onChoose }: FoundListProps) {
  const t = useTranslations('nav.find.kinds');
  return (
    <div id={id} role="listbox" aria-label={label} className="found-list">
      {items.map(({ href, kind, pack, title }, place) => (
        // The keys are heard by the field.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
        <div
          key={href}
          id={`${id}-${place}`}
          ref={place === chosen ? show : null}
          role="option"
          tabIndex={-1}
          aria-selected={place === chosen}
          className="found"
          onClick={() => onChoose(href)}
        >
          {pack === null ? (
            <span className="badge badge-small">
              <File aria-hidden="true" size={17} />
            </span>
          ) : (
            <PackBadge pack={pack} small />
          )}
          <span className="min-w-0 grow">{title}</span>
          <span className="text-sm text-soft">{t(kind)}</span>
        </div>
      ))}
    </div>
  );
}

function show(option: HTMLDivElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}

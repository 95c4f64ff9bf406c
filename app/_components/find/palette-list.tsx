import { File, Settings2, Zap, Route } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { PackBadge } from '#app/_components/ui/pack-badge.tsx';
import type { PaletteGroup, PaletteItem } from './palette-groups.ts';

type PaletteListProps = {
  /** Of the list; the ids of its options begin with it. */
  readonly id: string;
  readonly groups: readonly PaletteGroup[];
  readonly chosen: PaletteItem | null;
  readonly onChoose: (item: PaletteItem) => void;
};

/** What was found, under its headings, each with its pack’s sign and what it is. The field above has the focus. */
export function PaletteList({ id, groups, chosen, onChoose }: PaletteListProps) {
  const t = useTranslations('nav.find');
  return (
    <div id={id} role="listbox" aria-label={t('results')} className="found-list">
      {groups.map(({ name, items }) => (
        <div key={name ?? 'near'} role="group" aria-label={t(name === null ? 'results' : `groups.${name}`)}>
          {name !== null && (
            <p className="found-heading" aria-hidden="true">
              {t(`groups.${name}`)}
            </p>
          )}
          {items.map((item) => (
            <Option
              key={item.key}
              id={optionId(id, item)}
              item={item}
              isChosen={item.key === chosen?.key}
              onChoose={onChoose}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

/** The id of the option that shows this in the list of that id. */
export function optionId(listId: string, { key }: PaletteItem): string {
  return `${listId}-${key}`;
}

type OptionProps = {
  readonly id: string;
  readonly item: PaletteItem;
  readonly isChosen: boolean;
  readonly onChoose: (item: PaletteItem) => void;
};

function Option({ id, item, isChosen, onChoose }: OptionProps) {
  const t = useTranslations('nav.find.kinds');
  const { kind, pack, title } = item;
  const Icon = kind === 'setting' ? Settings2 : kind === 'action' ? Zap : kind === 'track' ? Route : File;
  return (
    // The keys are heard by the field.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      ref={isChosen ? show : null}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className="found"
      onClick={() => onChoose(item)}
    >
      {pack === null ? (
        <span className="badge badge-small">
          <Icon aria-hidden="true" size={17} />
        </span>
      ) : (
        <PackBadge pack={pack} small />
      )}
      <span className={kind === 'card' ? 'found-title found-question' : 'found-title'}>{title}</span>
      <span className="found-kind">{t(kind)}</span>
    </div>
  );
}

function show(option: HTMLDivElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}

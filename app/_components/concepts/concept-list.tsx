import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { memo, type ReactNode } from 'react';
import { PackGlyph } from '#app/_components/ui/pack-glyph.tsx';
import { laneStarts } from './lane-starts.ts';
import type { MapGraph } from './map-graph.ts';

type ConceptListProps = {
  readonly graph: MapGraph;
  /** Where the map is seen, the list is there for whoever hears the page, and no tab stop. */
  readonly isSeen: boolean;
  readonly children: ReactNode;
};

/** All concepts by pack, in the order of learning, each with how far one is. */
export const ConceptList = memo(function ConceptList({ graph, isSeen, children }: ConceptListProps) {
  const t = useTranslations('concepts');
  const starts = laneStarts(graph);
  return (
    <div className={isSeen ? 'cm-list' : 'sr-only'}>
      {graph.lanes.map(({ id, title, size }, lane) => (
        <section key={id} data-pack={id}>
          <h2>
            {isSeen && <PackGlyph pack={id} size={20} />}
            {title}
          </h2>
          <ul>
            {graph.nodes.slice(starts[lane], starts[lane]! + size).map(({ slug, title: name, state, recall }) => (
              <li key={slug} data-s={state}>
                {state === 'planned' ? (
                  <b>{name}</b>
                ) : (
                  <Link prefetch={false} href={`/concepts/${id}/${slug}`} tabIndex={isSeen ? undefined : -1}>
                    {name}
                  </Link>
                )}
                <i>
                  {recall === null
                    ? t(`status.${state}`)
                    : t('map.standing', { status: t(`status.${state}`), percent: recall })}
                </i>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {isSeen && children}
    </div>
  );
});

import { BookOpen, Footprints, SquareCode, X } from 'lucide-react';
import Link from 'next/link';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Difficulty } from '#app/_components/exercises/difficulty.tsx';
import { PackChip } from '#app/_components/ui/pack-chip.tsx';
import { PackGlyph } from '#app/_components/ui/pack-glyph.tsx';
import type { ConceptDetails } from '#lib/study/concepts/concept-details.ts';
import type { GraphWays } from './graph-ways.ts';
import type { MapGraph } from './map-graph.ts';
import { RecallPlot } from './recall-plot.tsx';
import type { TrackText } from './track-text.ts';
import { useConceptDetails } from './use-concept-details.ts';

type ConceptPanelProps = {
  readonly place: number;
  readonly graph: MapGraph;
  readonly ways: GraphWays;
  readonly tracks: readonly TrackText[];
  readonly onChoose: (place: number | null) => void;
};

/** What there is to know of the chosen concept, and what to do with it. */
export function ConceptPanel({ place, graph, ways, tracks, onChoose }: ConceptPanelProps) {
  const t = useTranslations('concepts');
  const node = graph.nodes[place]!;
  const lane = graph.lanes[ways.laneOf[place]!]!;
  const id = ways.ids[place]!;
  const isPlanned = node.state === 'planned';
  const { details, hasFailed, ask } = useConceptDetails(isPlanned ? null : id);
  return (
    <aside className="cm-panel" aria-label={node.title}>
      <div className="cm-panel-head">
        <PackChip pack={lane.id} name={lane.title} />
        <button
          type="button"
          className="button button-quiet"
          aria-label={t('map.close')}
          onClick={() => onChoose(null)}
        >
          <X size={18} aria-hidden="true" />
        </button>
      </div>
      <h2>{node.title}</h2>
      <Recall recall={node.recall} state={node.state} details={details} />
      {details?.line && <RecallPlot line={details.line} />}
      {isPlanned ? (
        <p className="text-soft">{t('map.plannedText')}</p>
      ) : (
        <Actions id={id} details={details} isLocked={node.state === 'locked'} />
      )}
      {hasFailed && (
        <p role="alert" className="notice text-sm">
          {t('map.noDetails')}{' '}
          <button type="button" className="button" onClick={ask}>
            {t('map.again')}
          </button>
        </p>
      )}
      <ConceptLinksList title={t('needs')} places={node.needs} {...{ graph, ways, onChoose }} />
      <ConceptLinksList title={t('leadsTo')} places={ways.opens[place]!} {...{ graph, ways, onChoose }} />
      {details && <PanelExercises details={details} />}
      <OnTracks id={id} tracks={tracks} />
    </aside>
  );
}

type RecallProps = {
  readonly recall: number | null;
  readonly state: MapGraph['nodes'][number]['state'];
  readonly details: ConceptDetails | null;
};

function Recall({ recall, state, details }: RecallProps) {
  const t = useTranslations('concepts');
  const format = useFormatter();
  if (recall === null) {
    return (
      <p className="text-soft">
        {t(`status.${state}`)}
        {details && <span className="block">{t('cards', { started: details.started, count: details.cards })}</span>}
      </p>
    );
  }
  return (
    <p className="cm-recall">
      <b>{format.number(recall / 100, { style: 'percent' })}</b>
      <span>
        {details === null
          ? t('map.recallNow')
          : t(details.started < details.cards ? 'map.recallPart' : 'map.recallAll', {
              started: details.started,
              count: details.cards,
            })}
      </span>
    </p>
  );
}

type ActionsProps = { readonly id: string; readonly details: ConceptDetails | null; readonly isLocked: boolean };

function Actions({ id, details, isLocked }: ActionsProps) {
  const t = useTranslations('concepts.map');
  const locale = useLocale();
  const waiting = details?.waiting ?? null;
  return (
    <>
      {details && <p className="text-soft">{details.summary[locale]}</p>}
      <p className="cm-actions">
        {waiting !== 0 && (
          <Link
            prefetch={false}
            href={`/study?concept=${encodeURIComponent(id)}`}
            className={isLocked ? 'button' : 'button button-primary'}
          >
            {waiting === null ? t('study') : t('studyCards', { count: waiting })}
          </Link>
        )}
        <Link prefetch={false} href={`/concepts/${id}`} className="button">
          <BookOpen size={18} aria-hidden="true" />
          {t('note')}
        </Link>
      </p>
      {waiting === 0 && <p className="text-sm text-soft">{t('nothingDue')}</p>}
    </>
  );
}

type ConceptLinksListProps = Pick<ConceptPanelProps, 'graph' | 'ways' | 'onChoose'> & {
  readonly title: string;
  readonly places: readonly number[];
};

function ConceptLinksList({ title, places, graph, ways, onChoose }: ConceptLinksListProps) {
  const t = useTranslations('concepts');
  const format = useFormatter();
  if (places.length === 0) return null;
  return (
    <PanelPart title={title}>
      {places.map((place) => {
        const { title: name, recall, state } = graph.nodes[place]!;
        const pack = graph.lanes[ways.laneOf[place]!]!.id;
        return (
          <li key={place} data-pack={pack}>
            <span className="cm-glyph">
              <PackGlyph pack={pack} size={18} />
            </span>
            <button type="button" onClick={() => onChoose(place)}>
              {name}
            </button>
            <span className="cm-end">
              {recall === null ? t(`status.${state}`) : format.number(recall / 100, { style: 'percent' })}
            </span>
          </li>
        );
      })}
    </PanelPart>
  );
}

function PanelExercises({ details: { exercises } }: { readonly details: ConceptDetails }) {
  const t = useTranslations('concepts');
  const locale = useLocale();
  if (exercises.length === 0) return null;
  return (
    <PanelPart title={t('exercisesTitle')}>
      {exercises.map(({ id, title, difficulty }) => (
        <li key={id}>
          <SquareCode size={18} aria-hidden="true" />
          <Link prefetch={false} href={`/exercises/${id}`}>
            {title[locale]}
          </Link>
          <span className="cm-end">
            <Difficulty level={difficulty} />
          </span>
        </li>
      ))}
    </PanelPart>
  );
}

function OnTracks({ id, tracks }: { readonly id: string; readonly tracks: readonly TrackText[] }) {
  const t = useTranslations('concepts.tracks');
  const found = tracks.flatMap((track) => {
    const step = track.steps.findIndex((one) => one.kind === 'concept' && one.id === id);
    return step === -1 ? [] : [{ ...track, step: step + 1 }];
  });
  if (found.length === 0) return null;
  return (
    <PanelPart title={t('on')}>
      {found.map(({ id: track, title, step, steps }) => (
        <li key={track}>
          <Footprints size={18} aria-hidden="true" />
          <span>{title}</span>
          <span className="cm-end">{t('step', { step, count: steps.length })}</span>
        </li>
      ))}
    </PanelPart>
  );
}

function PanelPart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}

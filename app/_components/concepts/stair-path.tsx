import { Code, Lock, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { CSSProperties } from 'react';
import { PackGlyph } from '#app/_components/ui/pack-glyph.tsx';
import type { StairPathText } from './path-steps.ts';
import type { StepText } from './track-text.ts';

const RISE_REM = 1.125;
/** A long path climbs less steeply, so that names keep their room. */
const WIDEST_REM = 9;

/** A track or a pack as a stair that climbs from below; read from first to last. */
export function StairPath({ path }: { readonly path: StairPathText }) {
  const t = useTranslations('concepts.tracks');
  const rise = Math.min(RISE_REM, WIDEST_REM / Math.max(1, path.steps.length - 1));
  return (
    <section className="cm-path" aria-label={path.title}>
      <h2>
        {path.title} <span>{t('done', { done: path.done, count: path.steps.length })}</span>
      </h2>
      <ol style={{ '--rise': `${rise.toFixed(3)}rem` } as CSSProperties}>
        {path.steps.map((step, index) => (
          <li
            key={`${step.kind} ${step.id}`}
            data-pack={step.pack}
            data-state={step.state}
            aria-current={index === path.now ? 'step' : undefined}
            style={{ '--step': index, '--fill': `${fillOf(step)}%` } as CSSProperties}
          >
            <span className="cm-step">
              <StepSign step={step} />
            </span>
            <span className="cm-step-text">
              <StepName step={step} />
              <small>
                <StepState step={step} />
              </small>
            </span>
            {index === path.now && (
              <Link prefetch={false} className="button button-primary" href={actionOf(step)}>
                {t(step.kind === 'concept' ? 'study' : 'write')}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepSign({ step: { kind, pack, state } }: { readonly step: StepText }) {
  if (state === 'locked') return <Lock size={20} aria-hidden="true" />;
  if (state === 'broken' || state === 'missing') return <TriangleAlert size={20} aria-hidden="true" />;
  return kind === 'exercise' ? <Code size={20} aria-hidden="true" /> : <PackGlyph pack={pack} size={20} />;
}

function StepName({ step: { kind, id, title, state } }: { readonly step: StepText }) {
  if (state === 'planned' || state === 'broken' || state === 'missing') return <b>{title}</b>;
  return (
    <Link prefetch={false} href={`/${kind === 'concept' ? 'concepts' : 'exercises'}/${id}`}>
      {title}
    </Link>
  );
}

/** How far one is with a step, in words. */
export function StepState({ step }: { readonly step: StepText }) {
  const t = useTranslations('concepts');
  const { kind, state, recall, after, problem } = step;
  if (state === 'broken') return t('tracks.broken', { problem: problem ?? '' });
  if (state === 'missing') return t('tracks.missing', { kind, id: step.id });
  if (state === 'passed' || state === 'tried') return t(`tracks.${state}`);
  if (state === 'locked' && after !== null) return t('tracks.after', { concept: after });
  if (kind === 'exercise') return t('tracks.exercise');
  return recall === null ? t(`status.${state}`) : t('map.standing', { status: t(`status.${state}`), percent: recall });
}

function fillOf({ state, recall }: StepText): number {
  if (state === 'passed') return 100;
  return state === 'tried' ? 50 : (recall ?? 0);
}

function actionOf({ kind, id }: StepText): string {
  return kind === 'concept' ? `/study?concept=${encodeURIComponent(id)}` : `/exercises/${id}`;
}

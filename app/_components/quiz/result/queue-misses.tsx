import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { postJson } from '#app/_client/post-json.ts';
import { Shortcut } from '#app/study/shortcut.tsx';
import { useKeyPresses } from '#app/study/use-key-presses.ts';

type QueueMissesProps = {
  readonly quizId: string;
  /** How many were missed. */
  readonly count: number;
  /** How many cards were sent to the queue before. */
  readonly queued: number;
  readonly singleKeys: boolean;
};

type Sending =
  | { readonly kind: 'ready' | 'sending' }
  | { readonly kind: 'done'; readonly cards: number }
  | { readonly kind: 'failed'; readonly detail: string };

/** The key that sends what was missed to the queue, due today; then the way there. */
export function QueueMisses({ quizId, count, queued, singleKeys }: QueueMissesProps) {
  const t = useTranslations('quiz.result');
  const [sending, setSending] = useState<Sending>(queued > 0 ? { kind: 'done', cards: queued } : { kind: 'ready' });
  const send = async (): Promise<void> => {
    if (sending.kind === 'sending' || sending.kind === 'done') return;
    setSending({ kind: 'sending' });
    const reply = await postJson<{ readonly queued: readonly string[] }>(`/api/quizzes/${quizId}/queue`, { days: 0 });
    setSending(
      reply.kind === 'done'
        ? { kind: 'done', cards: reply.value.queued.length }
        : { kind: 'failed', detail: reply.kind === 'refused' ? reply.detail : t('unreachable') },
    );
  };
  useKeyPresses(({ key, ctrl, alt, repeat, on }) => {
    const isHere = singleKeys && key.toLowerCase() === KEY && !ctrl && !alt && !repeat && on === 'page';
    if (isHere) void send();
    return isHere;
  });
  return (
    <div className="quiz-queue">
      {sending.kind === 'done' ? (
        <Link href="/study" className="button button-primary button-large">
          {t('study')}
        </Link>
      ) : (
        <button
          type="button"
          className="button button-primary button-large"
          aria-disabled={sending.kind === 'sending'}
          aria-keyshortcuts={singleKeys ? KEY : undefined}
          onClick={() => void send()}
        >
          {t('queue', { count })}
          <Shortcut name={singleKeys ? KEY : null} />
        </button>
      )}
      <p role="status" className="text-sm">
        {sending.kind === 'sending' && t('queueing')}
        {sending.kind === 'done' && <span className="text-good">✓ {t('queued', { count: sending.cards })}</span>}
        {sending.kind === 'failed' && <span className="text-bad">{sending.detail}</span>}
      </p>
    </div>
  );
}

const KEY = 'a';

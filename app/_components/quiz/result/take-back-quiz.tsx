import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { postJson } from '#app/_client/post-json.ts';

type Sending =
  | { readonly kind: 'ready' | 'sending' }
  | { readonly kind: 'done'; readonly rows: number }
  | { readonly kind: 'failed'; readonly detail: string };

/** Undoes what the quiz did to the log; folded, since it is seldom wanted. */
export function TakeBackQuiz({ quizId }: { readonly quizId: string }) {
  const t = useTranslations('quiz.result');
  const [isOpen, setOpen] = useState(false);
  const [sending, setSending] = useState<Sending>({ kind: 'ready' });
  const send = async (): Promise<void> => {
    setSending({ kind: 'sending' });
    const reply = await postJson<{ readonly takenBack: number }>(`/api/quizzes/${quizId}/take-back`, {});
    setSending(
      reply.kind === 'done'
        ? { kind: 'done', rows: reply.value.takenBack }
        : { kind: 'failed', detail: reply.kind === 'refused' ? reply.detail : t('unreachable') },
    );
  };
  return (
    <details className="mt-5" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="disclosure text-sm">{t('takeBack')}</summary>
      <p className="mt-2 max-w-(--measure) text-sm text-soft">{t('takeBackText')}</p>
      <p className="mt-2 flex flex-wrap items-center gap-3">
        {/* What is folded away has nothing that moves: its transitions would never end. */}
        {isOpen && sending.kind !== 'done' && (
          <button type="button" className="button" disabled={sending.kind === 'sending'} onClick={() => void send()}>
            {t('takeBack')}
          </button>
        )}
        <span role="status" className="text-sm">
          {sending.kind === 'done' && <span className="text-good">✓ {t('takenBack', { count: sending.rows })}</span>}
          {sending.kind === 'failed' && <span className="text-bad">{sending.detail}</span>}
        </span>
      </p>
    </details>
  );
}

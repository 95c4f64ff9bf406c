'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { Labelled } from '#app/_components/ui/labelled.tsx';
import { readCheckCode } from '#lib/quiz/check-code.ts';

type Problem = 'unreadable' | 'unknown' | 'unreachable';

/** Opens the quiz that was printed with a code, so that what stands on the sheet can be entered and judged. */
export function PrintedCodeForm() {
  const t = useTranslations('quiz.printed');
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const open = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const found = await findPrinted(text);
    if (typeof found === 'string') setProblem(found);
    else router.push(`/quiz/${found.id}`);
  };
  return (
    <details className="panel mt-4" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="disclosure font-semibold">{t('title')}</summary>
      <form noValidate onSubmit={(event) => void open(event)}>
        <p className="mt-2 text-soft">{t('text')}</p>
        <div className="flex flex-wrap items-end gap-3">
          <Labelled label={t('label')} problem={problem && t(problem)}>
            {(field) => (
              <input
                {...field}
                className="field font-mono"
                autoComplete="off"
                value={text}
                onChange={({ target }) => {
                  setText(target.value);
                  setProblem(null);
                }}
              />
            )}
          </Labelled>
          {/* Not while it is folded away, where transitions never end. */}
          {isOpen && (
            <button type="submit" className="button mb-0.5">
              {t('open')}
            </button>
          )}
        </div>
      </form>
    </details>
  );
}

async function findPrinted(text: string): Promise<{ readonly id: string } | Problem> {
  const code = readCheckCode(text);
  if (code === null) return 'unreadable';
  try {
    const response = await fetch(`/api/quizzes?code=${code}`);
    if (response.status === 404) return 'unknown';
    return response.ok ? ((await response.json()) as { readonly id: string }) : 'unreachable';
  } catch {
    // No answer, or one that is not ours.
    return 'unreachable';
  }
}

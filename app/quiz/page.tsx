import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { MakeQuizForm } from '#app/_components/quiz/make/make-quiz-form.tsx';
import { PastQuizzes } from '#app/_components/quiz/make/past-quizzes.tsx';
import { PrintedCodeForm } from '#app/_components/quiz/make/printed-code-form.tsx';
import { NothingHere } from '#app/_components/today/nothing-here.tsx';
import { PageMain } from '#app/_components/ui/page-main.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import { pastQuizzes } from '#lib/study/quiz/past-quizzes.ts';
import { quizChoices } from '#lib/study/quiz/quiz-choices.ts';

export const dynamic = 'force-dynamic';

type Props = { readonly searchParams: Promise<Readonly<Partial<Record<'code' | 'file', string | readonly string[]>>>> };

/** Makes a quiz, and shows those that there were; `?code=` asks for small exercises, of the pack that it names or of all, `?file=` for a pack’s quiz. */
export default async function QuizzesPage({ searchParams }: Props) {
  const { code, file } = await searchParams;
  const loaded = await loadView(async (context) => ({
    choices: await quizChoices(context),
    past: await pastQuizzes(context, SHOWN),
  }));
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  const { choices, past } = loaded.value;
  const t = await getTranslations('quiz');
  return (
    <PageMain title={t('title')}>
      <h1>{t('title')}</h1>
      <p className="mt-2 text-soft">
        {t('lead')} <Link href="/interview">{t('interview')}</Link>
      </p>
      {choices.packs.length === 0 ? (
        <NothingHere />
      ) : (
        <MakeQuizForm
          // Anew where another link leads here.
          key={`${String(code)} ${String(file)}`}
          choices={choices}
          isFirst={past.length === 0}
          codeOf={typeof code === 'string' ? code : null}
          fileOf={typeof file === 'string' ? file : null}
        />
      )}
      {past.length > 0 && (
        <>
          <PastQuizzes quizzes={past} />
          <PrintedCodeForm />
        </>
      )}
    </PageMain>
  );
}

const SHOWN = 50;

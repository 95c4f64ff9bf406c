import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ConceptCards } from '#app/_components/concepts/concept-cards.tsx';
import { ConceptHead } from '#app/_components/concepts/concept-head.tsx';
import { ConceptLinks } from '#app/_components/concepts/concept-links.tsx';
import { ConceptPictures } from '#app/_components/concepts/concept-pictures.tsx';
import { CreditLedger } from '#app/_components/concepts/credit-ledger.tsx';
import { ExerciseRow } from '#app/_components/exercises/exercise-row.tsx';
import { serveHtml } from '#app/_components/note/served-html.ts';
import { ServedNote } from '#app/_components/note/served-note.tsx';
import { FlagButton } from '#app/_components/remarks/flag-button.tsx';
import { OwnPart } from '#app/_components/remarks/own-part.ts';
import { PageMain } from '#app/_components/ui/page-main.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import { languageOf } from '#lib/i18n/locale.ts';
import { whyNotYet } from '#lib/study/concepts/why-not-yet.ts';
import { remarksOn } from '#lib/study/remarks/remarks-view.ts';
import { conceptPage } from '#lib/study/concepts/concept-page.ts';

export const dynamic = 'force-dynamic';

type Props = { readonly params: Promise<{ readonly pack: string; readonly concept: string }> };

export default async function ConceptPage({ params }: Props) {
  const { pack, concept } = await params;
  const id = `${pack}/${concept}`;
  const loaded = await loadView(async (context) => {
    const view = await conceptPage(context, id);
    if (!view) return null;
    const whyNot = await whyNotYet(context, id);
    const remarks = await remarksOn(context, `concept:${view.id}`);
    return { view, remarks, whyNot: whyNot.ok ? whyNot.value : [] };
  });
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  if (!loaded.value) notFound();
  const { view, remarks, whyNot } = loaded.value;
  // What was bookmarked under a former id.
  if (view.id !== id) redirect(`/concepts/${view.id}`);
  const t = await getTranslations('concepts');
  const locale = await getLocale();
  const note = `${view.id} ${locale}`;
  serveHtml(note, view.note[locale]);
  return (
    <PageMain title={view.title[locale]} narrow>
      <p>
        <Link href={`/concepts?concept=${view.id}`} className="inline-flex min-h-8 items-center gap-1 text-sm">
          <ArrowLeft size={16} aria-hidden="true" />
          {t('title')}
        </Link>
      </p>
      <ConceptHead concept={view} whyNot={whyNot} />
      <ServedNote
        key={note}
        id={view.id}
        locale={locale}
        lang={languageOf(view.note, locale)}
        name={note}
        className="mt-8 font-serif text-[1.1875rem]"
      />
      <div className="mt-4 flex flex-col items-start gap-2">
        <FlagButton subject={`concept:${view.id}`} seen={{ place: 'note', locale, seed: null, print: null }} />
        {remarks && <OwnPart key={view.id} subject={`concept:${view.id}`} given={remarks.personal} />}
      </div>
      <ConceptPictures id={view.id} has={view.pictures} />
      <ConceptLinks concept={view} />
      {view.exercises.length > 0 && (
        <section className="mt-10">
          <h2>{t('exercisesTitle')}</h2>
          <ul className="mt-2">
            {view.exercises.map((exercise) => (
              <ExerciseRow key={exercise.id} exercise={exercise} />
            ))}
          </ul>
        </section>
      )}
      <ConceptCards id={view.id} count={view.cards} />
      <CreditLedger credit={view.credit} />
    </PageMain>
  );
}

import { getTranslations } from 'next-intl/server';
import { AuthorsPage } from '#app/_components/welcome/authors-page.tsx';
import { PageTitle } from '#app/_components/ui/page-title.tsx';

export const dynamic = 'force-dynamic';

/** For whoever teaches: how a pack is made, and how it is checked. */
export default async function WelcomeAuthorsPage() {
  const t = await getTranslations('welcome.authors');
  return (
    <>
      <PageTitle title={t('title')} />
      <AuthorsPage />
    </>
  );
}

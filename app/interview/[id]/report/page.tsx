import { InterviewPage } from '#app/interview/[id]/interview-page.tsx';

export const dynamic = 'force-dynamic';

type Props = { readonly params: Promise<{ readonly id: string }> };

/** What an interview came to. */
export default async function Page({ params }: Props) {
  return <InterviewPage id={(await params).id} wantsReport />;
}

import { InterviewPage } from './interview-page.tsx';

export const dynamic = 'force-dynamic';

type Props = { readonly params: Promise<{ readonly id: string }> };

/** An interview while it is open, and the questions on the code. */
export default async function Page({ params }: Props) {
  return <InterviewPage id={(await params).id} wantsReport={false} />;
}

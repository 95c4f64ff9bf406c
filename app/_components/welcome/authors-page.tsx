'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { WelcomeFrame } from './welcome-frame.tsx';

const STEPS = [
  { name: 'make', command: 'npm run new -- pack my-pack' },
  { name: 'check', command: 'npm run check:packs -- my-pack' },
  { name: 'read', command: 'npm run read -- my-pack' },
] as const;

const GUIDES = ['README', 'numeric', 'code', 'figures', 'exercises'] as const;

/** How a pack is made and checked: the commands, and where the guide stands. */
export function AuthorsPage() {
  const t = useTranslations('welcome.authors');
  return (
    <WelcomeFrame picture={<AuthorsPicture />}>
      <h1>{t('title')}</h1>
      <p className="mt-3 text-lg text-soft">{t('text')}</p>
      <ol className="mt-6 flex flex-col gap-5">
        {STEPS.map(({ name, command }) => (
          <li key={name}>
            <h2>{t(`${name}.title`)}</h2>
            <p className="mt-1 text-soft">{t(`${name}.text`)}</p>
            <code className="welcome-command">{command}</code>
          </li>
        ))}
      </ol>
      <p className="mt-7 flex flex-wrap gap-3">
        <Link href="/" className="button button-primary button-large">
          {t('toToday')}
        </Link>
        <Link href="/welcome/placement" className="button button-quiet">
          {t('toPlacement')}
        </Link>
      </p>
    </WelcomeFrame>
  );
}

function AuthorsPicture() {
  const t = useTranslations('welcome.authors.guide');
  return (
    <div className="welcome-say">
      <p className="welcome-sentence">{t('title')}</p>
      <p>{t('text')}</p>
      <ul className="mt-5 flex flex-col gap-3">
        {GUIDES.map((guide) => (
          <li key={guide}>
            <code>docs/authoring/{guide}.md</code>
            <span className="block text-sm text-soft">{t(guide)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

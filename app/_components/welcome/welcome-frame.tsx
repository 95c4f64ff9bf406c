import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LanguageSegments } from '#app/_components/shell/language-segments.tsx';
import { Logo } from '#app/_components/ui/logo.tsx';

type WelcomeFrameProps = {
  readonly children: ReactNode;
  /** What stands at the right where there is room: it answers what is chosen. */
  readonly picture: ReactNode;
  /** The last line of the page. */
  readonly foot?: ReactNode;
};

/** A page of the welcome: what is asked at the left, what comes of it at the right. */
export function WelcomeFrame({ children, picture, foot }: WelcomeFrameProps) {
  const t = useTranslations('welcome');
  return (
    <div className="welcome">
      <main id="main" tabIndex={-1} className="welcome-left">
        <div className="welcome-head">
          <span className="welcome-logo">
            <Logo size={24} />
            Gradus
          </span>
          <LanguageSegments label={t('language')} />
        </div>
        <div className="welcome-body">{children}</div>
        <p className="welcome-foot">{foot ?? t('note')}</p>
      </main>
      <aside className="welcome-right" aria-label={t('picture')}>
        {picture}
      </aside>
    </div>
  );
}

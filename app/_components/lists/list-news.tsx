import type { ReactNode } from 'react';
import type { ListChanging } from './use-list-change.ts';

type ListNewsProps = { readonly changing: ListChanging; readonly children?: ReactNode };

/** What was done last, with what can be done about it, or what is wrong. */
export function ListNews({ changing: { news, problem }, children }: ListNewsProps) {
  return (
    <>
      <p role="status" className="lists-news">
        {news !== '' && (
          <>
            {news} {children}
          </>
        )}
      </p>
      {problem !== null && (
        <p role="alert" className="notice notice-bad mt-2">
          {problem}
        </p>
      )}
    </>
  );
}

import type { Standing } from './standing.ts';

const LOOKS: Readonly<Record<Standing, string>> = {
  learnt: 'text-good',
  learning: 'text-accent',
  next: 'text-accent',
  new: 'text-accent',
  locked: 'text-soft',
};

/** A sign for how far one is with a concept, told by its shape; the word must stand beside it. */
export function StatusMark({ status }: { readonly status: Standing }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" className={`flex-none ${LOOKS[status]}`}>
      {status === 'learnt' && (
        <>
          <circle cx="8" cy="8" r="7.5" fill="currentColor" />
          <path d="M4.5 8.3l2.4 2.4 4.6-5" fill="none" stroke="var(--surface)" strokeWidth="2" />
        </>
      )}
      {status === 'learning' && (
        <>
          <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />
        </>
      )}
      {status === 'next' && (
        <path
          d="M3 2.5L13 8 3 13.5z"
          fill="currentColor"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeLinejoin="round"
        />
      )}
      {status === 'new' && <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="2" />}
      {status === 'locked' && (
        <>
          <rect x="3" y="7" width="10" height="7.5" rx="1.5" fill="currentColor" />
          <path d="M5 7V5a3 3 0 0 1 6 0v2" fill="none" stroke="currentColor" strokeWidth="1.75" />
        </>
      )}
    </svg>
  );
}

/** The sign of something that unfolds; it turns while its `details`, of the class `group`, is open. */
export function FoldMark() {
  return (
    <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" className="flex-none group-open:rotate-90">
      <path d="M3 1l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.75" />
    </svg>
  );
}

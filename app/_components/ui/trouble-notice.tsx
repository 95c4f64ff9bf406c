import type { ErrorText } from '#lib/i18n/error-text.ts';

/** A part of a page that cannot be shown: what, where, and what to do. */
export function TroubleNotice({ problem: { message, fix } }: { readonly problem: ErrorText }) {
  return <p role="alert" className="notice notice-bad">{`${message} ${fix}`}</p>;
}

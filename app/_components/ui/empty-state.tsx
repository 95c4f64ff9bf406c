import Link from 'next/link';

type EmptyStateProps = {
  readonly title: string;
  readonly text: string;
  readonly action: { readonly href: string; readonly text: string };
};

/** Nothing is here: why, and the one thing to do. */
export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <section className="mt-8">
      <h2 className="text-xl">{title}</h2>
      <p className="mt-2 text-soft">{text}</p>
      <p className="mt-6">
        <Link href={action.href} className="button button-primary">
          {action.text}
        </Link>
      </p>
    </section>
  );
}

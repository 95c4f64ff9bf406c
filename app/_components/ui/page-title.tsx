/**
 * What the tab, the history and the route announcer call a page. Not Next’s metadata: those come after the page they
 * belong to, and each refresh leaves the document without a title until they are there.
 */
export function PageTitle({ title }: { readonly title: string }) {
  return <title>{`${title} · Gradus`}</title>;
}

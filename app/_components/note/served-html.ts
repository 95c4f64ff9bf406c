/**
 * HTML that the server is about to write into a page. What a component of the browser is given travels twice, as HTML and as
 * data; given a name instead, it finds the HTML here while it is drawn on the server, and in the page afterwards.
 */
const KEPT = 64;

/** The parts of a server have copies of this module each. */
type Served = { gradusServedHtml?: Map<string, string> };
const served = globalThis as Served;

/** Has `html` written by the component that asks for it under `name`, in the answer that is being made. */
export function serveHtml(name: string, html: string): void {
  const kept = (served.gradusServedHtml ??= new Map());
  kept.delete(name);
  kept.set(name, html);
  const [first] = kept.keys();
  if (kept.size > KEPT) kept.delete(first!);
}

/** What is to be written under `name`; nothing in a browser, which has it in the page or must ask for it. */
export function servedHtml(name: string): string {
  return served.gradusServedHtml?.get(name) ?? '';
}

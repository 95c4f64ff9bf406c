/** A node of the HTML that rehype plugins change. */
export type HtmlTree = {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: HtmlTree[];
};

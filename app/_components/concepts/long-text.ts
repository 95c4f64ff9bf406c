const LONGEST = 400;

/** Whether this HTML is more than some six lines to read. A formula counts as its signs, a Chinese character as two letters. */
export function isLongText(html: string): boolean {
  // KaTeX writes each formula twice: for the eye, and as MathML.
  const text = html.replaceAll(/<math[\s\S]*?<\/math>/gu, '').replaceAll(/<[^>]*>/gu, '');
  return text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0) > LONGEST;
}

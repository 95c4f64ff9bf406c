import { formulaOverLimit } from './formula-limits.ts';
import type { OverLimit } from './formula-limits.ts';
import type { MarkdownNode } from './markdown-tree.ts';

/** Something beyond a limit, and its offset in the text. */
export type OverLimitAt = OverLimit & { readonly offset: number };

/**
 * The first limit that a Markdown text exceeds, found in one pass and before any parser sees it; null when it exceeds none.
 * Parsers of Markdown take time in the square of the marks of a paragraph, and stack frames by the depth of its containers.
 */
export function textOverLimit(text: string): OverLimitAt | null {
  if (text.length > LENGTH) {
    const what = `the text has ${text.length} characters, ${LENGTH} are the most`;
    return { code: 'too-large', what, fix: 'cut it, or make several texts of it', offset: LENGTH };
  }
  const scan: Scan = { fence: null, lines: 0, marks: 0, cells: 0, paragraph: EMPTY };
  let offset = 0;
  for (const line of text.split(LINE_END)) {
    const found = lineOverLimit(line, scan);
    if (found) return { ...found, offset: offset + found.offset };
    offset += line.length;
    offset += text.startsWith('\r\n', offset) ? 2 : 1;
  }
  return null;
}

/** The first formula or program of a parsed text that is beyond a limit; null when none is. */
export function nodesOverLimit(nodes: readonly MarkdownNode[]): OverLimitAt | null {
  let formulas = 0;
  let code = 0;
  for (const node of nodes) {
    const { type, position } = node;
    const value = 'value' in node ? node.value : '';
    const isFormula = type === 'math' || type === 'inlineMath';
    const offset = position?.start.offset ?? 0;
    if (isFormula) formulas += value.length;
    if (type === 'code') code += value.length;
    const own = isFormula ? formulaOverLimit(value) : null;
    if (own) return { ...own, offset };
    if (formulas > FORMULAS) return { ...many(`${FORMULAS} characters of formulas`), offset };
    if (code > CODE) return { ...many(`${CODE} characters of code`), offset };
  }
  return null;
}

const LENGTH = 20_000;
const LINES = 500;
const LINE = 4_000;
const MARKS = 800;
const MARKS_OF_PARAGRAPH = 150;
/** A list, a quotation, a link and a note cost a parser as much as so many other marks. */
const HEAVY = 3;
const DEPTH = 12;
const INDENT = 60;
const CELLS = 800;
const FORMULAS = 2_000;
const CODE = 4_000;

const LINE_END = /\r\n|\n|\r/u;
const MARK = /\\.?|[[\]*_~`$<>&|!@]|\bwww|:\/\//gu;
/** Beginnings of links, definitions and notes. */
const REFERENCE = /\][:(]|\[\^/gu;
const CONTAINER = /[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/uy;
const OPENING = /^\uFEFF?(?:(`{3,})[^`]*|(~{3,}).*|(\${2,})[^$]*)$/u;
/** HTML may swallow a fence, so that what looks like code is none. It is refused, but only after it was parsed. */
const HTML = /^\uFEFF?[ \t]*<(?:[a-z/?]|!)/iu;

type Paragraph = { readonly lines: number; readonly marks: number; readonly bars: number };
/** `cells` are those of the tables before the paragraph. */
type Scan = {
  fence: string | null;
  hasHtml?: boolean;
  lines: number;
  marks: number;
  cells: number;
  paragraph: Paragraph;
};

const EMPTY: Paragraph = { lines: 0, marks: 0, bars: 0 };

function lineOverLimit(line: string, scan: Scan): OverLimitAt | null {
  scan.lines += 1;
  if (scan.lines > LINES) return { ...many(`${LINES} lines`), offset: 0 };
  if (line.length > LINE) {
    const what = `the line has ${line.length} characters, ${LINE} are the most`;
    return { code: 'too-large', what, fix: 'break it', offset: LINE };
  }
  if (scan.fence !== null && !scan.hasHtml) {
    if (closes(line, scan.fence)) scan.fence = null;
    return null;
  }
  const opening = OPENING.exec(line);
  scan.fence = opening?.[1] ?? opening?.[2] ?? opening?.[3] ?? null;
  scan.hasHtml ||= HTML.test(line);
  const containers = containersOf(line);
  return depthOverLimit(line, containers) ?? paragraphOverLimit(line, containers.depth, scan);
}

function paragraphOverLimit(line: string, containers: number, scan: Scan): OverLimitAt | null {
  if (line.trim() === '') {
    scan.cells += cellsOf(scan.paragraph);
    scan.paragraph = EMPTY;
    return null;
  }
  const marks = line.match(MARK)?.length ?? 0;
  const heavy = containers + (line.match(REFERENCE)?.length ?? 0);
  const bars = Math.max(scan.paragraph.bars, line.split('|').length - 1);
  const paragraph = { lines: scan.paragraph.lines + 1, marks: scan.paragraph.marks + marks, bars };
  scan.paragraph = paragraph;
  scan.marks += marks + heavy * HEAVY;
  const named = String.raw`marks (such as * _ [ ] < > & | $ \ and those of lists)`;
  if (paragraph.marks > MARKS_OF_PARAGRAPH) {
    return { ...many(`${MARKS_OF_PARAGRAPH} ${named}`, 'the paragraph', 'an empty line may part it'), offset: 0 };
  }
  if (scan.marks > MARKS) return { ...many(`${MARKS} ${named}`), offset: 0 };
  if (scan.cells + cellsOf(paragraph) > CELLS) return { ...many(`${CELLS} cells of tables`), offset: 0 };
  return null;
}

/** A row that is too short is filled up with empty cells. */
function cellsOf({ lines, bars }: Paragraph): number {
  return bars > 1 ? lines * bars : 0;
}

type Containers = { readonly depth: number; readonly end: number };

/** Lists and quotations that a line opens or continues by marks, and where these end. */
function containersOf(line: string): Containers {
  CONTAINER.lastIndex = 0;
  let depth = 0;
  let end = 0;
  while (depth <= DEPTH && CONTAINER.test(line)) {
    depth += 1;
    end = CONTAINER.lastIndex;
  }
  return { depth, end };
}

function depthOverLimit(line: string, { depth, end }: Containers): OverLimitAt | null {
  const indent = /^[ \t]*/u.exec(line)![0].replaceAll('\t', '    ').length;
  if (depth <= DEPTH && indent <= INDENT) return null;
  const what =
    depth > DEPTH
      ? `lists and quotations stand inside each other more than ${DEPTH} deep`
      : `the line is indented by ${indent} columns, ${INDENT} are the most`;
  return { code: 'too-deep', what, fix: 'write it flatter', offset: end };
}

function closes(line: string, fence: string): boolean {
  const sign = fence[0] === '$' ? String.raw`\$` : fence[0]!;
  return new RegExp(`^ {0,3}${sign}{${fence.length},}[ \\t]*$`, 'u').test(line);
}

function many(limit: string, whose = 'the text', fix = 'make several texts of it'): OverLimit {
  return { code: 'too-large', what: `${whose} has more than ${limit}`, fix };
}

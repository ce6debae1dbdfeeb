import stringWidth from 'string-width';
import { QUOTED, WORD_END } from '../syntax/characters.ts';
import type { OutLine } from './format.ts';
import { STEP } from './format-table.ts';

/** The widest a line of values may grow by aligning. */
const WIDEST = 180;

/** Aligns runs of one-line values: names, labels, translations and clauses each in a column of their own. */
export function alignValues(lines: readonly OutLine[]): readonly OutLine[] {
  const out: OutLine[] = [];
  for (let at = 0; at < lines.length;) {
    const run = runFrom(lines, at);
    out.push(...run.length > 1 ? aligned(run) : lines.slice(at, at + 1));
    at += Math.max(1, run.length);
  }
  return out;
}

function runFrom(lines: readonly OutLine[], start: number): readonly OutLine[] {
  const [first] = lines.slice(start, start + 1);
  const run: OutLine[] = [];
  for (let at = start; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || first === undefined || !isValue(line) || line.indent !== first.indent) break;
    run.push(line);
  }
  return run;
}

/** Lines among values that are clauses of what is around them, or go on with the line above. */
const NOT_VALUES = new RegExp(`^(?:(?:guidance|withdraw|answered|asked when|about|weighted|counts also in|worded|not rated unless|optional|formerly|fewest is best|most is best|rated|because|source|saying|in|and|or|when)${WORD_END}|//|[}{|>])`);

function isValue({ inValues, text }: OutLine): boolean {
  return inValues && text !== '' && !NOT_VALUES.test(text) && !/[{}]/.test(text.replace(new RegExp(QUOTED, 'g'), ''));
}

const STARTS = /\s+(?=(?:in\s+[\w-]+\s+"|at least\b|at most\b|above\b|below\b|otherwise\b|when\b|worth\b|not counted\b|stars\b|colour\b|with a?\s*reasons?\b|formerly\b|because\b|saying\b|source\b|assumed\b|"))/;

/** A value's name, label, translations and clauses. */
function segments(text: string): readonly string[] {
  const kept: string[] = [];
  const masked = text.replace(new RegExp(QUOTED, 'g'), (quoted) => { kept.push(quoted); return `"${String(kept.length - 1)}"`; });
  return masked.split(STARTS).map((part) => part.trim().replace(/ {2,}/g, ' ').replace(/"(\d+)"/g, (_, index: string) => kept[Number(index)] ?? '')).reduce<string[]>(joined, []);
}

/** A text belongs to the word before it, a bound to the `formerly` or the condition before it, and notes stay together. */
function joined(all: string[], part: string): string[] {
  const last = all.at(-1);
  if (last === undefined) return [part];
  const text = part.startsWith('"') && /^(?:in [\w-]+|colour)$/.test(last);
  const bound = /^(?:at least|at most|above|below)/.test(part) && /^(?:when\b|formerly$)/.test(last);
  const notes = /^(?:because|saying|source|assumed)\b/.test(last);
  return text || bound || notes ? [...all.slice(0, -1), `${last} ${part}`] : [...all, part];
}

function aligned(run: readonly OutLine[]): readonly OutLine[] {
  const rows = run.map((line) => segments(line.text));
  const widths = rows.reduce<number[]>((all, row) => {
    row.slice(0, -1).forEach((part, i) => { all[i] = Math.max(all[i] ?? 0, Math.ceil(stringWidth(part) / STEP) * STEP); });
    return all;
  }, []);
  const texts = rows.map((row) => row.map((part, i) => i === row.length - 1 ? part : part + ' '.repeat((widths[i] ?? 0) - stringWidth(part))).join(' '));
  const fits = texts.every((text) => stringWidth(text) <= WIDEST);
  return run.map((line, i) => ({ ...line, text: fits ? texts[i] ?? line.text : (rows[i] ?? []).join(' ') }));
}


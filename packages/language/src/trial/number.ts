import { parseRational, type Rational } from '@inspection-criteria/model';

/** A weight as it may be written; undefined for anything else, and for quotients in percent, which could be read in two ways. */
export function writtenWeight(text: string): Rational | undefined {
  const written = text.trim();
  return written.includes('/') && written.includes('%') ? undefined : parseRational(written);
}

/** A cut as it may be written: one plain number. A quotient would be a calculation. */
export function writtenCut(text: string): Rational | undefined {
  return text.includes('/') ? undefined : parseRational(text.trim());
}

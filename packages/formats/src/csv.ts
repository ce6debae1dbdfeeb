import { textCell, type Cell, type Table } from './table.ts';

/** A table as comma-separated values: as RFC 4180 says, lines end with CRLF, and quotation marks are doubled. */
export function tableCsv({ headings, rows }: Table): string {
  return [headings.map(textCell), ...rows].map((row) => `${row.map(written).join(',')}\r\n`).join('');
}

function written({ text, number }: Cell): string {
  const safe = number ?? harmless(text);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A text that no spreadsheet takes for a formula: an apostrophe stands before one that would begin it, as OWASP advises (CSV Injection). Their
 * wide forms are taken for the same in some languages, and blanks before them are passed over.
 */
function harmless(text: string): string {
  return /^[\t\r\n]|^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
}

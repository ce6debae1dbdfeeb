import { partsOf, toNumber, toText, type Lines, type Rational, type Span, type Text } from '@inspection-criteria/model';

/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Turns a place in the text into the form it has in JSON: lines and columns, which are the same under any line ending. */
export type PlaceOf = (span: Span | undefined) => Json;

/** Places by the indexed lines of each file. */
export function placesIn(files: ReadonlyMap<string, Lines>): PlaceOf {
  return (span) => {
    const lines = span === undefined ? undefined : files.get(span.file);
    if (span === undefined || lines === undefined) return null;
    const { line, column } = lines.placeAt(span.start);
    return object([['file', span.file], ['line', line], ['column', column]]);
  };
}

/** An object of entries; any key is safe, `__proto__` too, and undefined values are left out. */
export function object(entries: Iterable<readonly [string, Json | undefined]>): Json {
  const out = Object.create(null) as Record<string, Json>;
  for (const [key, value] of entries) if (value !== undefined) out[key] = value;
  return out;
}

/** An object of fixed fields; undefined ones are left out. */
export function fields(record: Readonly<Record<string, Json | undefined>>): Json {
  return object(Object.entries(record));
}

/** A label: its main text, and its translations by language. */
export function textJson(text: Text | undefined): Json | undefined {
  if (text === undefined) return undefined;
  if (text.translations.length === 0) return fields({ text: text.text });
  return fields({ text: text.text, in: object(text.translations.map((t) => [t.language, t.text] as const)) });
}

/** An exact number as text, `43/68`; null for *none*. */
export function exactJson(value: Rational | undefined): Json {
  return value === undefined ? null : toText(value);
}

/** A number for drawing. One too large for floating point becomes the largest there is, because JSON has no infinity; the exact text beside it is right. */
export function figureJson(value: Rational): number {
  const near = toNumber(value);
  return Number.isFinite(near) ? near : quotient(partsOf(value));
}

/** Both integers may be too large for floating point though their quotient is not. */
function quotient({ numerator, denominator }: ReturnType<typeof partsOf>): number {
  const DIGITS = 1_000_000_000_000n;
  const near = Number(numerator * DIGITS / denominator) / Number(DIGITS);
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, near));
}

/** The one way JSON is written: two blanks, keys in the order of the contract, a line end at the end. The same bytes everywhere. */
export function canonical(json: Json): string {
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

import type { Span } from '@inspection-criteria/model';
import type { TextChange } from '../answers/live.ts';

/**
 * Plain data in which every place behind a change of a file's text has moved with it. Places must not lie inside what was replaced.
 * Whatever does not move is given back itself; numbers, maps and the like are left alone.
 */
export function shifted<T>(data: T, file: string, change: TextChange): T {
  const delta = change.text.length - (change.end - change.start);
  return delta === 0 ? data : moved(data, file, change.end, delta) as T;
}

function moved(data: unknown, file: string, from: number, delta: number): unknown {
  if (Array.isArray(data)) {
    const items = data.map((item) => moved(item, file, from, delta));
    return items.some((item, i) => item !== data[i]) ? items : data;
  }
  if (!isPlain(data)) return data;
  if (isSpan(data)) return data.file === file && data.end >= from ? { ...data, start: data.start >= from ? data.start + delta : data.start, end: data.end + delta } : data;
  const entries = Object.entries(data).map(([key, value]): [string, unknown] => [key, moved(value, file, from, delta)]);
  return entries.some(([key, value]) => value !== data[key]) ? Object.fromEntries(entries) : data;
}

function isPlain(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && Object.getPrototypeOf(data) === Object.prototype;
}

function isSpan(data: Readonly<Record<string, unknown>>): data is Readonly<Record<string, unknown>> & Span {
  return typeof data['file'] === 'string' && typeof data['start'] === 'number' && typeof data['end'] === 'number';
}

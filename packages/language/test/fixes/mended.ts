import assert from 'node:assert/strict';
import { applyEdits, type Fix } from '@inspection-criteria/language';

/** Files with a fix made to them. */
export function mended(files: ReadonlyMap<string, string>, { edits }: Pick<Fix, 'edits'>): ReadonlyMap<string, string> {
  const out = new Map(files);
  for (const file of new Set(edits.map(({ span }) => span.file))) {
    const text = files.get(file);
    assert.ok(text !== undefined, `${file} is none of the files.`);
    out.set(file, applyEdits(text, edits.filter(({ span }) => span.file === file)));
  }
  return out;
}

import type { Nameable, Notes } from '@inspection-criteria/model';
import { fields, textJson, type Json, type PlaceOf } from './json.ts';

/** The notes that end a statement; undefined when there are none. */
export function notesJson(notes: Notes): Json | undefined {
  const { because, saying, source, assumed, by, on } = notes;
  if ([because, saying, source, assumed, by, on].every((n) => n === undefined)) return undefined;
  return fields({ because: textJson(because), saying: textJson(saying), source, assumed, by, on });
}

/** What everything nameable has in JSON. */
export function nameableJson(thing: Nameable, place: PlaceOf): Record<string, Json | undefined> {
  return {
    id: thing.id, label: textJson(thing.label), guidance: textJson(thing.guidance), notes: notesJson(thing.notes),
    clauseNotes: thing.clauseNotes.length === 0 ? undefined : thing.clauseNotes.map(({ clause, notes }) => fields({ clause, notes: notesJson(notes) })),
    formerly: thing.formerly.length === 0 ? undefined : [...thing.formerly], place: place(thing.nameSpan),
  };
}

import type { Code } from '@inspection-criteria/language';

/** Findings whose wrong example nobody but its author can mend, and why. */
export const WITHOUT_FIX: ReadonlyMap<Code, string> = new Map<Code, string>([
  ['unexpected-word', 'What was meant can be told of a misspelt leading word alone, and the example has another.'],
  ['nested-too-deep', 'The statement has to be thought through again.'],
  ['too-many-problems', 'It counts other findings.'],
  ['not-utf8', 'A text cannot tell which letters were meant.'],
  ['unreadable-file', 'There is no text.'],
  ['repeated-name', 'A new name is for the author to choose, and renaming has its own command.'],
  ['wrong-type', 'Only some wrong values suggest the right one, and the example has another.'],
  ['circular-score', 'Which of the scores should go without the others is a question of method.'],
  ['too-many-values', 'A list that long wants another kind of answer.'],
  ['invalid-number', 'The number that was meant cannot be told.'],
  ['band-unreachable', 'Where the cut belongs is a question of method; a forgotten percent sign is put in.'],
  ['section-without-questions', 'The questions are for the author to write.'],
  ['near-identical-labels', 'What makes the difference has to be said by somebody who knows it.'],
  ['untranslated-text', 'The translation is for somebody to write who knows the language.'],
  ['mixed-naming', 'Renaming has its own command, which sees every file that has the name.'],
  ['contradictory-condition', 'Which of the conditions is wrong cannot be told.'],
]);

/** Findings whose fix makes room for something that only the author can write: they stand until it is written. */
export const MAKES_ROOM: ReadonlySet<Code> = new Set<Code>(['missing-translation']);

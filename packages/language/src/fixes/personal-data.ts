import { personalButNames, personalIn } from '../rules/personal.ts';
import type { Part } from '../answers/item.ts';
import { ast, placeOf } from '../syntax/index.ts';
import { writeAt, type Edit } from '../edits.ts';
import { dropAnswer } from './answers.ts';
import { answerAt, type AnswerHere } from './bodies.ts';
import type { FileText } from './cells.ts';
import type { Fix, Fixer, FixSubject } from './fix.ts';
import { removal } from './lines.ts';
import { nodesIn, sameSpan, sourceAt, spanIn, within } from './places.ts';

/** Takes out a text that may tell who somebody is. What matters in it, only its author can say in other words. */
export const personalData: Fixer = (subject) => {
  const source = sourceAt(subject.checked, subject.diagnostic.span);
  const here = answerAt(subject.checked, subject.diagnostic.span);
  if (source === undefined) return [];
  return here === undefined ? inNotes(subject) : inAnswer(source, here);
};

function inAnswer(source: FileText, here: AnswerHere): readonly Fix[] {
  const { value, remark, because, by } = here.answer;
  if (isPersonal(value)) return [{ title: 'Remove this text', edits: [dropAnswer(source, here)] }];
  const edits = [
    ...isPersonal(remark) ? [removal(source.text, spanIn(source.file, remark))] : [],
    ...[because, by].filter(isPersonal).map((part) => writeAt(source.file, part, '""')),
  ];
  return edits.length === 0 ? [] : [{ title: isPersonal(remark) ? 'Remove this remark' : 'Empty this note', edits }];
}

function isPersonal(part: Part | undefined): part is Part {
  return part?.text.startsWith('"') === true && personalIn(part.text.slice(1, -1)) !== undefined;
}

/** Empties the notes of a decision or check, or takes the label of an inspection out. */
function inNotes({ checked, diagnostic: { span } }: FixSubject): readonly Fix[] {
  const source = sourceAt(checked, span);
  if (source === undefined) return [];
  const named = nodesIn(source, ast.isInspection).find((node) => sameSpan(spanIn(span.file, placeOf(node, 'name')), span));
  if (named !== undefined) {
    const { label } = named;
    if (label === undefined || personalIn(label.text) === undefined) return [];
    return [{ title: 'Remove the label of this inspection', edits: [removal(source.text, spanIn(span.file, placeOf(label)))] }];
  }
  const edits = nodesIn(source, isNote).filter((note) => within(spanIn(span.file, placeOf(note)), span)).flatMap((note) => emptied(note, span.file));
  return edits.length === 0 ? [] : [{ title: 'Empty this note', edits }];
}

type NoteNode = ast.Because | ast.Saying | ast.Source | ast.By;

function isNote(node: unknown): node is NoteNode {
  return ast.isBecause(node) || ast.isSaying(node) || ast.isSource(node) || ast.isBy(node);
}

function emptied(note: NoteNode, file: string): readonly Edit[] {
  if (ast.isBy(note)) return personalButNames(note.who) === undefined ? [] : [writeAt(file, placeOf(note, 'who'), '""')];
  const text = ast.isSource(note) ? note.text : note.text.text;
  return personalIn(text) === undefined ? [] : [writeAt(file, placeOf(note, 'text'), '""')];
}

import type { Span } from '@inspection-criteria/model';
import type { Declared } from '../lower/declared.ts';
import { wordsFor } from '../syntax/index.ts';
import type { DeclarationSubject, Rule } from './rule.ts';

/** One name for two things: beside each other, or, for questions and facts, anywhere in the framework, where no section may bear it either. */
export const repeatedName: Rule<DeclarationSubject> = ({ own, whole, report }) => {
  const found = (what: string, name: string, span: Span, first: Span): void => {
    report('repeated-name', span, `There is another ${what} called \`${name}\` here, and a name must tell which one is meant. Rename one of them.`, { related: [{ span: first, message: 'The first one is here.' }] });
  };
  siblings(own, found);
  for (const child of own.children) if (child.kind === 'level' || child.kind === 'unit') reserved(child, report);
  columns(whole, found);
  hiddenSections(whole, report);
  for (const { kind, name, word, nameSpan } of own.children) {
    if (kind === 'section' && name === whole.name) report('repeated-name', nameSpan, `This ${word} is called like the framework, whose own score goes by \`${name}\`. Rename one of them.`);
  }
};

/** A level or a unit that is called like a word of the language could never lead a line. */
function reserved({ kind, name, nameSpan }: Declared, report: DeclarationSubject['report']): void {
  if (wordsFor('criteria')?.leading.has(name) !== true) return;
  report('repeated-name', nameSpan, `\`${name}\` is a word of the language already, so a line that begins with it would never be read as this ${kind}. Choose another name.`);
}

type Found = (what: string, name: string, span: Span, first: Span) => void;

/** Things of one kind beside each other, and rules of one section, need names of their own. */
function siblings(declared: Declared, found: Found): void {
  const first = new Map<string, Span>();
  const named = [
    ...declared.children.map((c) => ({ what: wordFor(c), key: `${c.kind} ${c.name}`, name: c.name, span: c.nameSpan })),
    ...declared.rules.flatMap(({ name, span }) => name === undefined ? [] : [{ what: 'rule', key: `rule ${name}`, name, span: { ...span, end: span.start + name.length } }]),
  ];
  for (const { what, key, name, span } of named) {
    const before = first.get(key);
    if (before === undefined) first.set(key, span);
    else found(what, name, span, before);
  }
  for (const child of declared.children) siblings(child, found);
}

/** Questions and facts are columns of the answers. */
function columns(whole: Declared, found: Found): void {
  const first = new Map<string, { readonly column: Declared; readonly parent: Declared }>();
  const visit = (parent: Declared): void => {
    for (const column of parent.children) {
      if (column.kind === 'question' || column.kind === 'fact') {
        const before = first.get(column.name);
        if (before !== undefined && (before.parent !== parent || before.column.kind !== column.kind)) found(column.kind, column.name, column.nameSpan, before.column.nameSpan);
        first.set(column.name, { column, parent });
      }
      visit(column);
    }
  };
  visit(whole);
}

/** Where a section is called like a question or fact, its name alone would always mean that. */
function hiddenSections(whole: Declared, report: DeclarationSubject['report']): void {
  const columnsCalled = new Map<string, Declared>();
  const sections: Declared[] = [];
  const visit = (declared: Declared): void => {
    if (declared.kind === 'section') sections.push(declared);
    else if ((declared.kind === 'question' || declared.kind === 'fact') && !columnsCalled.has(declared.name)) columnsCalled.set(declared.name, declared);
    declared.children.forEach(visit);
  };
  visit(whole);
  for (const { name, word, nameSpan } of sections) {
    const column = columnsCalled.get(name);
    if (column === undefined) continue;
    report('repeated-name', nameSpan, `This ${word} is called like the ${column.kind} \`${name}\`, and wherever the name is used the ${column.kind} is meant. Rename one of them.`,
      { related: [{ span: column.nameSpan, message: `The ${column.kind} is here.` }] });
  }
}

function wordFor({ kind, word }: Declared): string {
  return kind === 'section' ? word : kind === 'scale' ? 'list' : kind;
}

import type { Span } from '@inspection-criteria/model';
import type { Declared } from '../lower/declared.ts';
import type { DeclarationSubject, Rule } from './rule.ts';

/** One name for two things: beside each other, or, for questions and facts, anywhere in the framework. */
export const repeatedName: Rule<DeclarationSubject> = ({ own, whole, report }) => {
  const found = (what: string, name: string, span: Span, first: Span): void => {
    report('repeated-name', span, `There is another ${what} called \`${name}\` here, and a name must tell which one is meant. Rename one of them.`, { related: [{ span: first, message: 'The first one is here.' }] });
  };
  siblings(own, found);
  columns(whole, found);
};

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

function wordFor({ kind, word }: Declared): string {
  return kind === 'section' ? word : kind === 'scale' ? 'list' : kind;
}

import type { ast } from '../syntax/index.ts';
import { nearest } from '../syntax/index.ts';
import type { Declared, Locate } from '../lower/declared.ts';
import type { Report } from '../report.ts';

const LIBRARY_LEVELS = ['figure'];

/** Names and words of one edition's own declarations: repeated names, words that are no level, clauses said twice. */
export function checkDeclared(own: Declared, whole: Declared, shared: readonly Declared[], locate: Locate, report: Report): void {
  const levels = [...whole.children, ...shared].filter((c) => c.kind === 'level').map((c) => c.name);
  checkLevels(own, new Set([...levels, ...LIBRARY_LEVELS]), report);
  checkRepeats(own, report);
  checkQuestions(whole, report);
  checkClauses(own, locate, report);
}

/** The words that lead a declaration, for suggestions. */
const LEADING = ['question', 'fact', 'answers', 'bands', 'phrases', 'level', 'unit', 'example', 'guidance', 'give', 'check', 'withdraw', 'rated', 'rounded', 'scored', 'judged', 'asked', 'weighted', 'moderated', 'worded', 'publisher', 'languages', 'about', 'optional'];

function checkLevels(declared: Declared, levels: ReadonlySet<string>, report: Report): void {
  for (const child of declared.children) {
    if (child.kind === 'section' && !levels.has(child.word)) {
      const near = nearest(child.word, [...levels, ...LEADING]);
      const span = { ...child.span, end: child.span.start + child.word.length };
      report('unknown-word', span, `\`${child.word}\` is no word of the language and no level of this framework (${[...levels].join(', ')}). ${near === undefined ? `If it names a kind of section, declare it: \`level ${child.word}\`.` : `Did you mean \`${near}\`?`}`, { suggestion: near });
    }
    checkLevels(child, levels, report);
  }
}

/** Things of one kind beside each other need names of their own. */
function checkRepeats(declared: Declared, report: Report): void {
  const first = new Map<string, Declared>();
  for (const child of declared.children) {
    const key = `${child.kind} ${child.name}`;
    const before = first.get(key);
    if (before === undefined) first.set(key, child);
    else repeated(child, before, report);
    checkRepeats(child, report);
  }
}

function repeated(child: Declared, before: Declared, report: Report): void {
  report('repeated-name', child.nameSpan, `There is another ${child.kind === 'section' ? child.word : child.kind} called \`${child.name}\` here, and a name must tell which one is meant. Rename one of them.`,
    { related: [{ span: before.nameSpan, message: 'The first one is here.' }] });
}

/** Questions and facts are columns of the answers, so their names are unique in the whole framework. */
function checkQuestions(whole: Declared, report: Report): void {
  const first = new Map<string, { readonly column: Declared; readonly parent: Declared }>();
  const visit = (parent: Declared): void => {
    for (const column of parent.children) {
      if (column.kind === 'question' || column.kind === 'fact') {
        const before = first.get(column.name);
        if (before !== undefined && (before.parent !== parent || before.column.kind !== column.kind)) repeated(column, before.column, report);
        first.set(column.name, { column, parent });
      }
      visit(column);
    }
  };
  visit(whole);
}

/** Clauses that may be said more than once; each adds to the ones before. */
const SEVERAL = new Set(['SampleIs', 'NotRated', 'CountsIn', 'Formerly', 'Asked', 'When', 'Cut', 'Shown']);

function checkClauses(declared: Declared, locate: Locate, report: Report): void {
  const first = new Map<string, ast.Clause | ast.ValueClause>();
  for (const clause of declared.clauses) {
    const before = first.get(clause.$type);
    if (before !== undefined && !SEVERAL.has(clause.$type)) {
      report('repeated-clause', locate(clause), `\`${declared.name}\` says this twice, and only the last counts. Keep one of the two.`, { related: [{ span: locate(before), message: 'It is said here first.' }] });
    }
    first.set(clause.$type, clause);
  }
  for (const child of declared.children) checkClauses(child, locate, report);
}

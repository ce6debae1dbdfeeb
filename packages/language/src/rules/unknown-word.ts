import type { Declared } from '../lower/declared.ts';
import { ast, nearest } from '../syntax/index.ts';
import type { DeclarationSubject, Rule, SourceSubject } from './rule.ts';
import { remedy } from '../wording.ts';
import { inOtherFiles } from './unknown-name.ts';

/** What leads a statement at the top of a file and is no word of the language. */
export const strayWord: Rule<SourceSubject> = ({ source, locate, report }) => {
  const cases = source.syntax.language === 'cases';
  const words = cases ? ['use', 'inspection'] : ['use', 'framework', 'answers', 'bands', 'phrases', 'level', 'unit'];
  const what = cases ? 'An inspection file holds `use` lines and inspections, `inspection … { … }`' : 'A framework file holds `use` lines, a `framework … { … }`, and lists, levels and units to share';
  for (const member of source.syntax.tree.root.members) {
    const word = ast.isSection(member) ? member.level : ast.isRecord(member) ? member.unit : undefined;
    if (word === undefined && !ast.isAnswers(member)) continue;
    const near = nearest(word ?? '', words);
    const span = word === undefined ? locate(member) : locate(member, cases ? 'unit' : 'level');
    report('unknown-word', span, `${word === undefined ? 'These answers stand' : `\`${word}\` stands`} outside, where nothing reads it. ${what}. ${remedy(near, '')}`.trim(), { suggestion: near });
  }
};

/** Sections led by a word that is no level: often a slip in a word of the language. */
export const unknownWord: Rule<DeclarationSubject> = ({ own, whole, shared, elsewhere, report }) => {
  const levels = new Set([...[...whole.children, ...shared].filter((c) => c.kind === 'level').map((c) => c.name), ...LIBRARY_LEVELS]);
  const visit = (declared: Declared): void => {
    for (const child of declared.children) {
      if (child.kind === 'section' && !levels.has(child.word)) {
        const there = elsewhere('level', child.word);
        const near = there.length > 0 ? undefined : nearest(child.word, [...levels, ...LEADING]);
        const span = { ...child.span, end: child.span.start + child.word.length };
        report('unknown-word', span, `\`${child.word}\` is no word of the language and no level of this framework (${[...levels].join(', ')}). ${there.length > 0 ? inOtherFiles(there) : remedy(near, `If it names a kind of section, declare it: \`level ${child.word}\`.`)}`, { suggestion: near });
      }
      visit(child);
    }
  };
  visit(own);
};

const LIBRARY_LEVELS = ['figure'];

/** The words that lead a declaration, for suggestions. */
const LEADING = ['question', 'fact', 'answers', 'bands', 'phrases', 'level', 'unit', 'example', 'guidance', 'give', 'check', 'withdraw', 'rated', 'rounded', 'scored', 'judged', 'asked', 'weighted', 'moderated', 'worded', 'publisher', 'languages', 'about', 'optional'];

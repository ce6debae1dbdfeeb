import { AstUtils, type AstNode } from 'langium';
import { clause } from '../lower/clauses.ts';
import type { Declared } from '../lower/declared.ts';
import { ast } from '../syntax/index.ts';
import { listed } from '../wording.ts';
import type { DeclarationSubject, Rule } from './rule.ts';

/**
 * Translations into a language that is not declared, or twice into one; languages declared twice; and texts of clauses and
 * notes that are printed and lack a declared language. Labels that lack one are found when the framework is whole.
 */
export const translations: Rule<DeclarationSubject> = (subject) => {
  const { own, whole, report, locate } = subject;
  const declared = clause(whole, 'Languages')?.languages ?? [];
  const clauses = own.clauses.filter((c) => c.$type === 'Languages');
  for (const node of clauses) for (const i of repeated(node.languages)) {
    report('repeated-clause', locate(node, 'languages', i), `The language \`${node.languages[i] ?? ''}\` is declared twice, and once is enough. Remove one, or write the language that is meant.`);
  }
  slipsIn(own, [...new Set(declared)], subject);
  const others = [...new Set(declared.slice(1))];
  for (const { text, what } of printedIn(whole)) {
    for (const language of others.filter((other) => !text.translations.some((t) => t.language === other && isSaid(t.text)))) {
      report('missing-translation', locate(text), `${what} has no translation into \`${language}\`, a language this framework declares, so it would appear in the main language there. Add \`in ${language} "…"\` behind it.`);
    }
  }
};

/** Where an entry stands that has stood before. */
function repeated(entries: readonly (string | undefined)[]): readonly number[] {
  return entries.flatMap((entry, i) => entry !== undefined && entries.indexOf(entry) < i ? [i] : []);
}

function isSaid(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}

function slipsIn(declared: Declared, languages: readonly string[], subject: DeclarationSubject): void {
  inLanguages(declared.guidance, languages, subject);
  for (const node of nodesOf(declared)) if (ast.isLabel(node) || ast.isPlural(node)) inLanguages(node.translations, languages, subject);
  for (const child of declared.children) slipsIn(child, languages, subject);
}

/** What says one thing in several languages. */
function inLanguages(texts: readonly (ast.Translation | ast.Guidance)[], languages: readonly string[], { report, locate }: DeclarationSubject): void {
  const said = texts.map(({ language }) => language);
  for (const i of repeated(said)) {
    const text = texts[i];
    if (text !== undefined) report('repeated-clause', locate(text, 'language'), `This is said twice in \`${text.language ?? ''}\`, and only one of the two can be shown. Keep the one that is meant.`);
  }
  for (const text of texts) {
    const { language } = text;
    if (language === undefined || languages.length === 0 || languages.includes(language)) continue;
    report('unknown-name', locate(text, 'language'), `The framework declares no language \`${language}\`, so this is shown nowhere: its languages are ${listed(languages)}. Correct it, or add it behind \`languages\`.`);
  }
}

/** Labels that stand in clauses and notes and are shown to people. */
function printedIn(declared: Declared): readonly { readonly text: ast.Label; readonly what: string }[] {
  const own = nodesOf(declared).flatMap((node) => {
    if (ast.isPublisher(node)) return [{ text: node.publisher, what: 'The publisher' }];
    if (ast.isAnswered(node) && node.measure !== undefined) return [{ text: node.measure, what: `What \`${declared.name}\` is measured in` }];
    return ast.isSaying(node) ? [{ text: node.text, what: 'This text, which is printed,' }] : [];
  });
  return [...own.filter(({ text }) => isThere(text)), ...declared.children.flatMap(printedIn)];
}

/** In a broken text a label may be missing, whatever the syntax tree's type says. */
function isThere(label: ast.Label | undefined): boolean {
  return label !== undefined && isSaid(label.text);
}

/** All syntax of a declaration but that of the declarations in it. */
function nodesOf({ label, notes, clauses, rules, each, examples, withdraws }: Declared): readonly AstNode[] {
  const roots: readonly AstNode[] = [...label === undefined ? [] : [label], ...notes, ...clauses, ...rules.map((r) => r.node), ...each, ...examples, ...withdraws];
  return roots.flatMap((root) => AstUtils.streamAst(root).toArray());
}

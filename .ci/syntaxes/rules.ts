/** Scopes of the groups of a regular expression, by number; 0 is the whole match. Two scopes with a blank between are one within the other. */
export type Captures = Readonly<Record<number, string>>;

/** A rule of a TextMate grammar. Scopes are written without the language's own name, which is added when the grammar is made. */
export type Rule = Match | Region | Include;

/** Scopes what a regular expression matches within a line. */
export interface Match {
  readonly match: string;
  readonly name?: string;
  readonly captures?: Captures;
}

/** What stands between two matches, over lines if need be; inside, only its own rules hold. The end is looked for first. */
export interface Region {
  readonly begin: string;
  readonly end: string;
  readonly name?: string;
  /** The scope of what stands between, without the matches themselves. */
  readonly contentName?: string;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly patterns: readonly Rule[];
}

/** A rule or list of rules of the repository, by its name. */
export interface Include {
  readonly include: string;
}

/** The rules that others refer to by name. A list stands for its rules in their order: of those that match at one place, the first counts. */
export type Repository = Readonly<Record<string, Rule | readonly Rule[]>>;

/** What a grammar is made of. */
export interface TextMate {
  readonly name: string;
  readonly scopeName: string;
  readonly fileTypes: readonly string[];
  readonly patterns: readonly Rule[];
  readonly repository: Repository;
}

/** Refers to a rule of the repository. */
export function include(name: string): Include {
  return { include: name };
}

/** The grammar as other tools read it. @throws where a rule refers to one that is not there, or where nothing refers to one. */
export function textMateJson({ name, scopeName, fileTypes, patterns, repository }: TextMate): object {
  const writer = new Writer(scopeName.replace(/^source\./, ''), repository);
  const made = {
    information_for_contributors: ['Made by .ci/syntaxes.ts: change the patterns there and run npm run generate.'],
    name, scopeName, fileTypes,
    patterns: patterns.map((rule) => writer.rule(rule)),
    repository: Object.fromEntries(Object.entries(repository).map(([key, entry]) => [key, writer.entry(entry)])),
  };
  writer.finish();
  return made;
}

class Writer {
  private readonly unused: Set<string>;
  private readonly language: string;
  private readonly repository: Repository;

  constructor(language: string, repository: Repository) {
    this.language = language;
    this.repository = repository;
    this.unused = new Set(Object.keys(repository));
  }

  entry(entry: Rule | readonly Rule[]): object {
    return isList(entry) ? { patterns: entry.map((rule) => this.rule(rule)) } : this.rule(entry);
  }

  rule(rule: Rule): object {
    if ('include' in rule) return this.include(rule.include);
    if ('match' in rule) return { ...this.named(rule), match: rule.match, ...this.captures('captures', rule.captures) };
    return {
      ...this.named(rule), ...rule.contentName === undefined ? {} : { contentName: this.scope(rule.contentName) }, begin: rule.begin, ...this.captures('beginCaptures', rule.beginCaptures),
      end: rule.end, ...this.captures('endCaptures', rule.endCaptures), patterns: rule.patterns.map((inner) => this.rule(inner)),
    };
  }

  finish(): void {
    if (this.unused.size > 0) throw new Error(`No rule refers to ${[...this.unused].join(', ')}.`);
  }

  private include(name: string): object {
    if (!(name in this.repository)) throw new Error(`There is no rule ${name} to refer to.`);
    this.unused.delete(name);
    return { include: `#${name}` };
  }

  private named({ name }: { readonly name?: string }): object {
    return name === undefined ? {} : { name: this.scope(name) };
  }

  private captures(key: string, captures: Captures | undefined): object {
    if (captures === undefined) return {};
    return { [key]: Object.fromEntries(Object.entries(captures).map(([group, scope]) => [group, { name: this.scope(scope) }])) };
  }

  private scope(name: string): string {
    return name.split(' ').map((scope) => `${scope}.${this.language}`).join(' ');
  }
}

function isList(entry: Rule | readonly Rule[]): entry is readonly Rule[] {
  return Array.isArray(entry);
}

import { SemanticTokenModifiers, SemanticTokenTypes, type SemanticTokensLegend } from 'vscode-languageserver';
import type { ColourKind, Coloured } from '../queries/colours/coloured.ts';
import { lengthIn, type Encoding } from './positions.ts';

/** Each kind of word as a kind that every editor has a colour for. */
const TYPES: Readonly<Record<ColourKind, SemanticTokenTypes>> = {
  keyword: SemanticTokenTypes.keyword, text: SemanticTokenTypes.string, number: SemanticTokenTypes.number, comment: SemanticTokenTypes.comment,
  framework: SemanticTokenTypes.namespace, inspection: SemanticTokenTypes.namespace, section: SemanticTokenTypes.class, level: SemanticTokenTypes.type, unit: SemanticTokenTypes.type,
  fact: SemanticTokenTypes.variable, question: SemanticTokenTypes.property, list: SemanticTokenTypes.enum, value: SemanticTokenTypes.enumMember, reason: SemanticTokenTypes.parameter,
  rule: SemanticTokenTypes.label, record: SemanticTokenTypes.struct, property: SemanticTokenTypes.method, function: SemanticTokenTypes.function, word: SemanticTokenTypes.keyword,
};

const TYPE_NAMES = [...new Set(Object.values(TYPES))];

/** Modifiers in the order of their bits. */
const MODIFIERS = [SemanticTokenModifiers.declaration, SemanticTokenModifiers.deprecated, SemanticTokenModifiers.defaultLibrary] as const;

/** What the numbers of a token stand for. */
export const LEGEND: SemanticTokensLegend = { tokenTypes: TYPE_NAMES, tokenModifiers: [...MODIFIERS] };

/** Words that belong to the language's library and are declared nowhere. */
const LIBRARY: ReadonlySet<ColourKind> = new Set(['property', 'function', 'word']);

const NUMBERS = new Map(Object.entries(TYPES).map(([kind, type]) => [kind, TYPE_NAMES.indexOf(type)]));

/** Words as the protocol has them, five numbers each, places and lengths as the client counts. The words are in reading order. */
export function tokenData(text: string, words: readonly Coloured[], encoding: Encoding): number[] {
  const data: number[] = [];
  const lines = new LineWalk(text);
  let before = 0;
  for (const { kind, start, end, declared, outOfUse } of words) {
    const down = lines.to(start);
    if (down > 0) before = lines.start;
    data.push(down, lengthIn(text, before, start, encoding), lengthIn(text, start, end, encoding), NUMBERS.get(kind) ?? 0, modifiers(kind, declared, outOfUse));
    before = start;
  }
  return data;
}

function modifiers(kind: ColourKind, declared: boolean, outOfUse: boolean): number {
  return (declared ? 1 : 0) + (outOfUse ? 2 : 0) + (LIBRARY.has(kind) ? 4 : 0);
}

/** Goes through the lines of a text, forwards only. */
class LineWalk {
  /** Where the line at hand begins. */
  start = 0;
  private readonly text: string;
  private readonly ends = /\r\n|\n|\r/g;
  private next: number | undefined;
  private after = 0;

  constructor(text: string) {
    this.text = text;
    this.find();
  }

  /** Goes to the line of an offset; gives back how many lines that was. */
  to(offset: number): number {
    let lines = 0;
    for (; this.next !== undefined && this.next < offset; lines++) {
      this.start = this.after;
      this.find();
    }
    return lines;
  }

  private find(): void {
    const found = this.ends.exec(this.text);
    this.next = found?.index;
    this.after = this.ends.lastIndex;
  }
}

import type { Piece } from './pieces.ts';
import type { Words } from './words.ts';

/**
 * Where the words of a text stand. `statement` and `value` lead; `name` and `level` are never keywords, whatever the word is.
 */
export interface Layout {
  readonly places: ReadonlyMap<number, 'statement' | 'value' | 'name' | 'level'>;
  /** Offsets of words right behind a number: only there `band` and `bands` are keywords of a rule. */
  readonly afterNumber: ReadonlySet<number>;
  /** Offsets of names with a colon that lead: only there do they name a rule. */
  readonly keys: ReadonlySet<number>;
  /** Leading words that are slips: the keyword each is read as. */
  readonly slips: ReadonlyMap<number, string>;
  /** Offsets behind the last piece of each line's own part. */
  readonly ends: readonly number[];
}

/** What a block holds: statements, the values of a list, or the statements of an inspection or example. */
type Inside = 'statement' | 'value' | 'body';

interface Block {
  readonly inside: Inside;
  lead: string;
  /** The margin of the statement last begun. */
  margin: number;
}

const VALUE_BLOCKS = new Set(['answers', 'bands', 'phrases', 'fact', 'question']);
const BEFORE_A_CONDITION = new Set(['when', 'unless', 'and', 'where', 'check', 'in']);
const CONTINUING_KINDS = new Set<Piece['kind']>(['number', 'text', '(', ')', ',']);

/** Decides for every word whether it leads, and where lines end. With `cell`, the text is a cell of a table: nothing leads. */
export function layOut(text: string, all: readonly Piece[], words: Words, cell: boolean): Layout {
  const layout = new LayoutBuilder(text, all.filter((p) => p.kind !== 'comment'), words, cell);
  return layout.run();
}

class LayoutBuilder {
  private readonly places = new Map<number, 'statement' | 'value' | 'name' | 'level'>();
  private readonly afterNumber = new Set<number>();
  private readonly keys = new Set<number>();
  private readonly slips = new Map<number, string>();
  private readonly ends: number[] = [];
  private readonly stack: Block[] = [{ inside: 'statement', lead: '', margin: 0 }];
  private keyLeads = false;
  private readonly text: string;
  private readonly all: readonly Piece[];
  private readonly words: Words;
  private readonly cell: boolean;

  constructor(text: string, all: readonly Piece[], words: Words, cell: boolean) {
    this.text = text;
    this.all = all;
    this.words = words;
    this.cell = cell;
  }

  run(): Layout {
    this.all.forEach((piece, index) => { this.visit(piece, index); });
    this.end(this.all.at(-1));
    return { places: this.places, afterNumber: this.afterNumber, keys: this.keys, slips: this.slips, ends: this.ends };
  }

  private get top(): Block {
    return this.stack.at(-1) ?? { inside: 'statement', lead: '', margin: 0 };
  }

  private visit(piece: Piece, index: number): void {
    const before = this.all[index - 1];
    if (piece.kind === '{') { this.open(piece, before); return; }
    if (piece.kind === '}') { this.end(before); if (this.stack.length > 1) this.stack.pop(); return; }
    const goesOn = piece.first && this.goesOn(piece, before);
    if ((piece.first && !goesOn) || (piece.kind === 'key' && this.top.inside === 'body' && !piece.first)) this.end(before);
    const leads = !this.cell && !goesOn && this.isFirst(piece, before);
    if (piece.kind === 'key') this.keyed(piece, leads);
    else if (piece.kind === 'word') this.word(piece, index, leads);
  }

  private open(piece: Piece, before: Piece | undefined): void {
    if (this.top.inside !== 'value') this.end(before);
    this.stack.push({ inside: insideOf(this.top), lead: '', margin: piece.margin });
  }

  private end(before: Piece | undefined): void {
    if (!this.cell && before !== undefined && before.kind !== '{' && before.kind !== '}') this.ends.push(before.end);
  }

  private isFirst(piece: Piece, before: Piece | undefined): boolean {
    return before === undefined || piece.first || before.kind === '{' || before.kind === '}' || (before.kind === 'key' && this.keyLeads) || before.kind === 'answers';
  }

  /** Whether a line goes on with the one above: after a comma when deeper, or with a word that cannot lead. */
  private goesOn(piece: Piece, before: Piece | undefined): boolean {
    if (before?.kind === ',' && piece.margin > this.top.margin) return true;
    if (piece.kind === 'word') return (piece.margin > 0 || this.stack.length > 1) && this.matches(this.words.continuing, piece);
    if (piece.kind === 'prose') return true;
    return CONTINUING_KINDS.has(piece.kind) || (piece.kind === 'other' && /[-+*/]/.test(piece.text));
  }

  private keyed(piece: Piece, leads: boolean): void {
    this.keyLeads = leads && this.top.inside === 'statement';
    if (!leads) return;
    this.keys.add(piece.start);
    this.top.margin = piece.margin;
  }

  private word(piece: Piece, index: number, leads: boolean): void {
    this.keyLeads = false;
    if (this.all[index - 1]?.kind === 'number') this.afterNumber.add(piece.start);
    if (leads) {
      this.places.set(piece.start, this.top.inside === 'value' ? 'value' : 'statement');
      this.top.margin = piece.margin;
      if (!this.matches(this.words.clausePatterns, piece)) this.top.lead = piece.meant ?? piece.text;
      if (piece.meant !== undefined && this.top.inside !== 'value') this.slips.set(piece.start, piece.meant);
    }
    if (piece.text === 'no' && !this.noLeadsLimit(piece, leads)) this.placeNo(piece, index, leads);
  }

  private noLeadsLimit(piece: Piece, leads: boolean): boolean {
    return leads && this.top.inside !== 'value' && /^no[ \t]+(?:better|worse)[ \t]+than/.test(this.text.slice(piece.start, piece.start + 80));
  }

  /** `no` is an answer; it is a quantity only where a condition starts: `when no area is poor`. */
  private placeNo(piece: Piece, index: number, leads: boolean): void {
    const before = this.all[index - 1];
    const next = this.all[index + 1];
    const alternative = before?.text === 'or' && this.all[index - 2]?.kind === ',';
    const bracket = before?.kind === '(' && this.all[index + 2]?.kind === 'word';
    const opens = (this.cell && before === undefined) || BEFORE_A_CONDITION.has(before?.text ?? '') || alternative || bracket;
    if (opens && next?.kind === 'word' && !['is', 'or', 'and'].includes(next.text)) return;
    this.places.set(piece.start, leads && this.top.inside !== 'value' ? 'level' : 'name');
  }

  private matches(patterns: readonly RegExp[], piece: Piece): boolean {
    return patterns.some((pattern) => { pattern.lastIndex = piece.start; return pattern.test(this.text); });
  }
}

function insideOf(block: Block): Inside {
  if (block.inside === 'value' || VALUE_BLOCKS.has(block.lead)) return 'value';
  return block.lead === 'inspection' || block.lead === 'example' ? 'body' : 'statement';
}

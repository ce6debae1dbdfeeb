/** Something the text breaks the language's form with, in words for the author; offsets are into the text. */
export interface SyntaxProblem {
  readonly code: 'missing-brace' | 'unclosed-text' | 'unexpected-character' | 'unexpected-word' | 'nested-too-deep' | 'table-shape' | 'too-many-problems';
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** What to put in place of the stretch, where that is plain. */
  readonly suggestion?: string;
}

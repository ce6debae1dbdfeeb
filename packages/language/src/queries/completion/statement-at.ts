import type { Tokenized } from '../../syntax/index.ts';
import type { Follower, Following, Stand } from './following.ts';

/** A word or mark of the text: a keyword by itself, all else by what kind it is. */
export interface Word {
  readonly name: string;
  readonly image: string;
}

/** A block that is open at a place: how it begins, and with which words the statements begin that it holds already. */
export interface OpenBlock {
  readonly header: readonly Word[];
  readonly said: readonly string[];
}

/** What stands before a place, as far as it has a say there: the blocks around it, and the statement that has been begun. */
export interface StatementAt {
  readonly blocks: readonly OpenBlock[];
  /** What is said of the statement; empty where one may begin. */
  readonly words: readonly Word[];
  /** The statement above, where it ends right before: words that go on with it may follow. */
  readonly above: readonly Word[];
}

/** Finds the statement an offset is in. What stands beside it, in blocks that are closed or in other lines, is left aside, broken or not. */
export function statementAt({ tokens }: Tokenized, offset: number): StatementAt {
  const blocks: { header: readonly Word[]; said: string[] }[] = [];
  let words: Word[] = [];
  let above: readonly Word[] = [];
  const end = (): void => {
    const said = words[0]?.name;
    if (said !== undefined) (blocks.at(-1)?.said ?? []).push(said);
    above = words;
    words = [];
  };
  for (const [index, { name, image, start }] of tokens.entries()) {
    if (start >= offset) break;
    if (name === 'END' && tokens[index + 1]?.name !== '{') end();
    else if (name === '}') { words = [...blocks.pop()?.header ?? []]; end(); above = []; }
    else words.push({ name, image });
    if (name !== '{') continue;
    blocks.push({ header: words, said: [] });
    [words, above] = [[], []];
  }
  return { blocks, words, above };
}

/** Where the grammar stands behind words; in the headers of blocks, what cannot be read is passed over. */
export function standAt(follower: Follower, { blocks }: StatementAt, words: readonly Word[]): Stand {
  let stand = follower.start();
  for (const { name } of blocks.flatMap(({ header }) => header)) {
    const after = follower.after(stand, name);
    if (after.size > 0) stand = after;
  }
  for (const { name } of words) stand = follower.after(stand, name);
  return stand;
}

/** By which rules each of the words was come to that begin something. */
export function rulesAlong(follower: Follower, stand: Stand, words: readonly Word[]): readonly Following[] {
  const out: Following[] = [];
  let at = stand;
  for (const { name } of words) {
    const taken = follower.next(at).find(({ symbol }) => symbol === name);
    if (taken !== undefined) out.push(taken);
    at = follower.after(at, name);
  }
  return out;
}

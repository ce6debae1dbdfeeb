/** `a, b and c`, with "and 3 more" beyond five. */
export function listed(names: readonly string[], most = 5): string {
  const shown = names.slice(0, most).map((n) => `\`${n}\``);
  if (names.length > most) return `${shown.join(', ')} and ${String(names.length - most)} more`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}

/** `Did you mean x?` where something is near, or else what to do. */
export function remedy(near: string | undefined, otherwise: string): string {
  return near === undefined ? otherwise : `Did you mean \`${near}\`?`;
}

/** `a theme`, `an aspect`. */
export function withArticle(word: string): string {
  return `${/^[aeiou]/i.test(word) && !/^(?:u[nst]i|eu|one)/i.test(word) ? 'an' : 'a'} ${word}`;
}

/** With a capital letter at the beginning. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A sentence as it is shown where its marks are not drawn: `a name` becomes “a name”. */
export function inQuotes(sentence: string): string {
  return sentence.replace(/`([^`]+)`/g, '“$1”');
}

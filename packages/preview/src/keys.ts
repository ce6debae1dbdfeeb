/** Whether a key asks for the last change of the text to be taken back, or made again. Within a field it is the field's own. */
export function undoOf(event: KeyboardEvent): 'undo' | 'redo' | undefined {
  const [inner] = event.composedPath();
  if (inner instanceof HTMLInputElement || event.altKey || !(event.ctrlKey || event.metaKey)) return undefined;
  switch (event.key.toLowerCase()) {
    case 'z': return event.shiftKey ? 'redo' : 'undo';
    case 'y': return 'redo';
    default: return undefined;
  }
}

/** Whether a key asks to find something on the page. */
export function asksToFind({ key, ctrlKey, metaKey, altKey, shiftKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): boolean {
  return (ctrlKey || metaKey) && !altKey && !shiftKey && key.toLowerCase() === 'f';
}

/** What a name is made of, as in the grammar's terminals: Latin letters and digits, with `-` or `.` between them, a letter first. */
const NAME = /^[A-Za-z_\u00C0-\u024F\u1E00-\u1EFF][A-Za-z0-9_\u00C0-\u024F\u1E00-\u1EFF]*(?:[-.][A-Za-z0-9_\u00C0-\u024F\u1E00-\u1EFF]+)*$/;

/** Whether something may be called so. */
export function isName(name: string): boolean {
  return NAME.test(name);
}

/** A name for something with this label: in small letters, with hyphens for what no name holds. Empty where nothing is left. */
export function nameFrom(label: string): string {
  return label.normalize('NFC').toLowerCase().replace(/['’]/g, '').replace(/[^a-z0-9\u00C0-\u024F\u1E00-\u1EFF]+/g, '-').replace(/^[-0-9]+|-+$/g, '');
}

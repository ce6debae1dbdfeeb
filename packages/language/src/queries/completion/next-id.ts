/** The id behind another in counting: `P35` behind `P34`, `C010` behind `C009`; undefined where it does not end with a number. Ids in use are passed over. */
export function nextId(id: string, inUse: ReadonlySet<string>): string | undefined {
  const [, stem, digits] = /^(.*?)([0-9]{1,9})$/.exec(id) ?? [];
  if (stem === undefined || digits === undefined) return undefined;
  for (let number = Number(digits) + 1; ; number++) {
    const next = stem + String(number).padStart(digits.length, '0');
    if (!inUse.has(next)) return next;
  }
}

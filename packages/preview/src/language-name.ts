/** A language by its own name, *Cymraeg*; by its code where no name is known. */
export function languageName(code: string): string {
  try {
    const name = ownName(code);
    return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
  } catch {
    return code;
  }
}

/** A browser names a language it does not speak as its reader would, *Welsh*, or not at all. */
function ownName(code: string): string {
  const known = Intl.DisplayNames.supportedLocalesOf([code]).length > 0;
  return (known ? undefined : OWN_NAMES[new Intl.Locale(code).language]) ?? new Intl.DisplayNames([code], { type: 'language', fallback: 'code' }).of(code) ?? code;
}

/** Languages of these islands and of those who live there that browsers are often built without. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  cy: 'Cymraeg', ga: 'Gaeilge', gd: 'Gàidhlig', gv: 'Gaelg', kw: 'Kernewek', sco: 'Scots', eu: 'euskara', gl: 'galego', is: 'íslenska', mt: 'Malti', so: 'Soomaali', pa: 'ਪੰਜਾਬੀ', ur: 'اردو', yi: 'ייִדיש',
};

import assert from 'node:assert/strict';
import { findings } from './marked.ts';

describe('Translations', () => {
  it('that are missing: of labels, and of other texts that are printed', async () => {
    const messages = await findings({
      'f.criteria': `framework homes "Homes" in cy "Cartrefi" edition "1" {
    languages en, cy
    publisher [[missing-translation|"The inspectorate"]]
    unit resident
    level theme "Theme" in cy "Thema" { not rated unless counted is at least 1 saying [[missing-translation|"Too few"]] because "Nobody prints this" }
    theme care "Care" in cy "Gofal" {
        question C1 "Weeks" in cy "Wythnosau" answered 0 to 9 in [[missing-translation|"weeks"]] { [[missing-translation|few]] "Few" in cy "" at most 2 worth 1  many "Many" in cy "Llawer" otherwise worth 0 }
    }
}
`,
      'i.cases': 'use "f.criteria"\ninspection [[missing-translation|oak]] "Oak House" of homes edition "1" {\n    | resident | C1 |\n    | R1 | 3 |\n}\n',
    });
    assert.ok(messages.includes('What `C1` is measured in has no translation into `cy`, a language this framework declares, so it would appear in the main language there. Add `in cy "…"` behind it.'), messages.join('\n'));
  });

  it('into a language twice, or into one that is not declared', async () => {
    const messages = await findings({ 'f.criteria': `framework homes "Homes" in cy "Cartrefi" in [[repeated-clause|cy]] "Cartref" edition "1" {
    languages en, cy, [[repeated-clause|cy]]
    guidance in [[unknown-name|fr]]
        > Bonjour.
    unit resident
    level theme "Theme" in cy "Thema" in [[unknown-name|yc]] "Thema" plural themes in [[unknown-name|fr]] "thèmes"
    theme care { question C1 answered yes-no }
}
` });
    assert.ok(messages.includes('The framework declares no language `yc`, so this is shown nowhere: its languages are `en` and `cy`. Correct it, or add it behind `languages`.'), messages.join('\n'));
  });

  it('are free where no language is declared, and in lists that frameworks share', async () => {
    await findings({
      'lists.criteria': 'answers met "Met" in fr "Fait" { yes "Yes" in fr "Oui" in cy "Ydy" worth 1  no "No" in cy "Na" worth 0 }\n',
      'f.criteria': 'use "lists.criteria"\nframework homes edition "1" {\n    languages en, cy\n    unit resident\n    level theme\n    theme care { question C1 answered on met }\n}\n'.replace('languages en, cy', 'languages en'),
      'g.criteria': 'framework homes "Homes" in cy "Cartrefi" edition "1" {\n    unit resident\n    level theme\n    theme care { question C1 answered yes-no }\n}\n',
    });
  });
});

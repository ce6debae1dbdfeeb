import type { Template } from './template.ts';

/** Next to nothing, for those who know what they want. */
export const bare: Template = {
  id: 'bare',
  label: { text: 'Almost empty', translations: [{ language: 'cy', text: 'Bron yn wag' }] },
  description: {
    text: 'One theme with one question, and nothing explained.',
    translations: [{ language: 'cy', text: 'Un thema ag un cwestiwn, heb esboniad.' }],
  },
  sections: [['first', 'first-theme']],
  text: `framework <name> <label> edition "1" {
    level theme "Theme"

    unit case "Case"

    answers sufficiency "Sufficiency" {
        yes  "Sufficient"     worth 1
        no   "Not sufficient" worth 0
        na   "Not applicable" not counted
    }

    each question answered on sufficiency

    theme <section1> "The first theme" {
        question Q1 "The work was good enough"
    }
}
`,
};

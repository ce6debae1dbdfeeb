import { findings } from './marked.ts';

const framework = (phrases: string): Readonly<Record<string, string>> => ({ 'f.criteria': `framework f {
    unit case
    level theme { worded amounts }
    phrases amounts {
        ${phrases.split('\n').join('\n        ')}
    }
    theme care { question C1 answered yes-no }
}
` });

/** Each list of phrases, with what must be found in it. */
const CASES: readonly (readonly [title: string, phrases: string])[] = [
  ['in order', 'all at least 100%\nmost above 50%\nhalf at least 50%\nfew otherwise'],
  ['the last takes all that is left', 'most above 50%\nfew at least 0%'],
  ['few comes first', 'none at most 0%\nfew below 50%\nmost at most 100%'],
  ['conditions before cuts', 'every when missed is 0\nfew "[gained]" when counted is at most 10\nmost above 50%\nsome otherwise'],
  ['conditions that leave nothing out', 'every when missed is 0\nfew when missed is at least 1'],
  ['a further condition lets shares through', 'most above 50% when counted is at least 10\nmore above 60%\nfew otherwise'],
  ['several cuts, which this cannot tell', 'half at least 50% at most 60%\nmost at least 55%\nfew otherwise'],
  ['out of order', 'most above 50%\n[[phrase-unreachable|all]] at least 100%\nfew otherwise'],
  ['the same cut twice', 'most at least 50%\n[[phrase-unreachable|half]] at least 50%\nfew otherwise'],
  ['the same cut without its end', 'most at least 50%\n[[phrase-unreachable|more]] above 50%\nfew otherwise'],
  ['out of order, few first', 'few below 50%\n[[phrase-unreachable|none]] at most 0%\nmost otherwise'],
  ['behind otherwise', 'most above 50%\nfew otherwise\n[[phrase-unreachable|none]] at most 0%'],
  ['otherwise behind all there is', 'most above 50%\nfew at least 0%\n[[phrase-unreachable|none]] otherwise'],
  ['beyond what a share can be', 'all [[phrase-unreachable|above 100%]]\nmost above 50%\nfew otherwise'],
  ['a percent sign forgotten', 'most [[phrase-unreachable|at least 50]]\nfew otherwise'],
  ['nothing for few', 'most above 50%\n[[phrase-gap|half]] at least 50%'],
  ['nothing for many', 'few below 50%\n[[phrase-gap|half]] at most 50%'],
];

describe('Phrases', () => {
  for (const [title, phrases] of CASES) it(title, async () => { await findings(framework(phrases)); });
});

import assert from 'node:assert/strict';
import { findings, findingsAndRemarks } from './marked.ts';

const framework = (lines: string): Readonly<Record<string, string>> => ({ 'f.criteria': `framework homes {
    unit resident
    unit nurse
    level theme { rounded to 1% halves up }
    level part under theme { rounded to 1% halves up }
    answers met { yes worth 1  partly worth 1/2  no worth 0  na not counted }
    each question answered on met
    theme nurses {
        question N1 about nurse
        part night { question N2 about nurse }
    }
${lines}
}
` });

describe('A question that counts in no score', () => {
  it('stands where the score is made of something else', async () => {
    const [message] = await findings(framework(`
    theme care {
        scored mean of every part
        question [[counts-nowhere|C1]]
        question [[counts-nowhere|C2]] answered 0 to 10 { few at most 2 worth 1  many otherwise worth 0 }
        part meals { question M1 }
    }
    theme safety {
        scored mean of S1, S2
        question S1
        question S2
        question [[counts-nowhere|S3]]
    }`));
    assert.equal(message, '`C1` counts in no score: the score of `care` is made of something else, so however it is answered, nothing changes. Take it into a score, or say `not counted` if that is meant.');
  });

  it('is left alone where that is said on purpose, or where something else looks at it', async () => {
    await findings(framework(`
    level grade-level { not scored }
    bands grade { good at least 80%  poor otherwise }
    fact asked-of answered yes-no
    theme care {
        scored mean of every part
        rated grade
        question C1 not counted
        question C2
        question C3 counts also in safety
        question C4 answered text
        question C5 answered 0 to 10
        question C6
        question C7 worded amounts
        question C8 about nurse
        no better than poor when C2 is no in any resident
        part meals { question M1 asked when C6 is no }
    }
    theme safety { question S1 }
    theme voice { scored mean score of every nurse }
    theme aside {
        not scored
        question A1
    }
    theme lead not counted { question L1 }
    grade-level other { question O1 }
    phrases amounts { most above 50%  some otherwise }`));
  });

  it('is left alone where counted answers are told of in another way', async () => {
    await findings(framework(`
    theme care {
        scored mean of every part
        worded amounts
        question C1
        part meals { question M1 }
    }
    theme safety {
        scored sum of gained, 1
        question S1
    }
    theme rooms {
        scored share of counted answers in rooms except R2
        question R1
        question R2
    }
    theme yard {
        scored mean of every part
        question Y1
        part gate { question Y2 }
    }
    theme pool {
        scored mean of every part
        question P1
        part slide { question P2 }
    }
    theme cars {
        scored mean of every part
        question K1
        part road { question K2 }
    }
    theme all { scored share of yard }
    theme more { scored (sum gained of pool) + (count of every theme except yard, pool where missed is above 2) }
    phrases amounts { most above 50%  some otherwise }`));
  });
});

describe('What counts twice', () => {
  it('stands twice in a list, or counts also where it counts anyway', async () => {
    const messages = await findings(framework(`
    theme care {
        scored mean of C1, C2, [[counted-twice|C1]]
        question C1
        question C2
    }
    theme safety {
        part fire {
            question [[counted-twice|S1]] counts also in safety
            question [[counted-twice|S2]] counts also in safety, fire
        }
    }
    scored 2 * (sum of care, safety, [[counted-twice|care]])`));
    assert.equal(messages[0], '`C1` stands in this list already, so it weighs twice as much as the others. Remove it, or say `weighted 2` of it if that is meant.');
    assert.match(messages[1] ?? '', /^`S1` and `S2` count in `safety` already/);
  });

  it('is no question that counts in two scores, in two lists, or where its own section keeps it to itself', async () => {
    await findings(framework(`
    theme care {
        question C1 counts also in safety
        part meals {
            not counted
            question M1 counts also in care
        }
    }
    theme safety { question S1 }
    scored (mean of care, safety) + (mean of care, nurses)`));
  });
});

describe('Questions asked only where the work was done', () => {
  it('are told of together, behind the answer they hang on', async () => {
    const messages = await findingsAndRemarks(framework(`
    theme care {
        question C1
        question C2 asked when [[asked-after-good|C1 is yes]]
        question C3 asked when C1 is yes
        question C4 asked when [[asked-after-good|C3 is not partly or no]]
    }`));
    assert.equal(messages[0], '`C2` and `C3` are asked only where `C1` had its best answer, so work that was not done costs points once, and work done badly costs them more often. Where that is meant, say why with `because "…"` behind the condition; or ask always, and answer that the work fell short.');
  });

  it('are left alone where a reason is given, where less than the best will do, or where one of the two does not count', async () => {
    await findingsAndRemarks(framework(`
    theme care {
        question C1
        question C2 asked when C1 is yes because "C1 has counted it"
        question C3 asked when C1 is yes
        question D1
        question D2 asked when D1 is yes or partly
        question D3 asked when D1 is no
        question D4 asked when D1 is yes, or D2 is no
        question D5 asked when D1 is yes not counted
        question E1 not counted
        question E2 asked when E1 is yes
    }`));
  });
});

describe('Labels', () => {
  it('that nobody can tell apart', async () => {
    const messages = await findings(framework(`
    answers quality { good "Satisfactory" worth 1  [[near-identical-labels|fair]] "satisfactory " worth 1/2  [[near-identical-labels|poor]] "Satisfactery" worth 0 }
    theme care {
        question C1 "Meals were warm" answered on quality
        question [[near-identical-labels|C2]] "Meals  were warm"
        question C3 { fine "Fine" worth 1  [[near-identical-labels|not-fine]] "Fine" worth 0 }
    }`));
    assert.equal(messages[1], '`good` and `poor` of `quality` differ in one letter only, “Satisfactory” and “Satisfactery”, so nobody can tell them apart in a report. Say in the label what makes the difference.');
  });

  it('that differ in a number, a sign, a word, or at the beginning of one', async () => {
    await findings(framework(`
    bands grade { a "A*" at least 90%  b "A" at least 80%  c "A+" at least 70%  d "Good" at least 60%  e "Food" otherwise }
    answers steps { one "Level of need 1" worth 1  two "Level of need 2" worth 0  three "Group A of residents" worth 0  four "Group B of residents" worth 0 }
    answers usual { is "Typical day" worth 1  is-not "Atypical day" worth 0 }
    theme care {
        rated grade
        question C1 "Meals were warm" answered on steps
        question C2 "Meals were warm" about nurse
        question C3 answered on usual
    }
    theme safety { question S1 "Meals were warm" }`));
  });
});

describe('Numbered questions', () => {
  it('stand in the order of their numbers', async () => {
    const [message] = await findingsAndRemarks(framework(`
    theme care {
        question R1
        question R10
        question [[questions-out-of-order|R9]]
        question q1.2
        question q2.1
        question q1.10
        question last
    }
    theme safety {
        question R2
        question R007
        question R8
    }`));
    assert.equal(message, '`R9` stands behind `R10`, so whoever looks for it by its number looks in the wrong place. Put the questions in the order of their numbers, or number them anew.');
  });

  it('are left alone in an edition, which puts new ones between', async () => {
    await findingsAndRemarks({ 'f.criteria': 'framework f edition "1" {\n    unit case\n    level theme\n    theme care {\n        question C1 answered yes-no\n        question C2 answered yes-no\n    }\n}\nframework f edition "2" amends "1" {\n    theme care {\n        question C1\n        question C3 answered yes-no\n    }\n}\n' });
  });
});

import assert from 'node:assert/strict';
import { findings } from './marked.ts';

const framework = (body: string): string => `framework homes {
    unit resident
    level theme { rated grade }
    answers met { yes worth 1  no worth 0 }
    bands grade { good at least 80%  fair at least 50%  poor otherwise }
    fact falls answered yes-no
    fact age answered 18 to 120 in "years"
    fact seen answered date
${body}
}
`;

describe('Conditions', () => {
  it('some that nothing can fulfil', async () => {
    const messages = await findings({ 'f.criteria': framework(`
    theme care {
        asked when falls is yes
        question C1 answered on met asked when [[contradictory-condition|falls is no]]
        question C2 answered on met asked when [[contradictory-condition|age is below 18]]
        question C3 answered on met asked when [[contradictory-condition|C2 is yes and C2 is not yes]]
        question C4 answered on met
        no better than poor when [[contradictory-condition|score is at least 80% and score is below 50%]]
        not rated unless [[contradictory-condition|safety is good and safety is fair]]
    }
    theme safety {
        question S1 answered on met
    }`) });
    assert.equal(messages[0], 'Nothing can fulfil this condition together with what else has to hold, so `C1` is never asked. Correct what is compared, or remove the condition.');
    assert.equal(messages[3], 'Nothing can fulfil this condition, so this rule never does anything. Correct what is compared, or remove it.');
  });

  it('one that asks for what is never asked where it holds', async () => {
    await findings({ 'f.criteria': framework(`
    theme care {
        question C1 answered on met asked when falls is yes
        question C2 answered on met asked when [[contradictory-condition|C1 is yes and falls is no]]
        question C3 answered on met asked when C2 is yes
        question C4 answered on met asked when C1 is none and falls is no
        question C5 answered on met asked when C1 is yes and falls is yes
    }`) });
  });

  it('what is counted over several holds or does not', async () => {
    await findings({ 'f.criteria': framework(`
    theme care {
        question C1 answered on met
        no better than poor when [[contradictory-condition|falls is yes in any resident and not (falls is yes in any resident)]]
    }`) });
  });

  it('one that keeps several questions from being asked is found once', async () => {
    const [message] = await findings({ 'f.criteria': framework('    theme care {\n        asked when [[contradictory-condition|falls is yes and falls is no]]\n        question C1 answered on met\n        question C2 answered on met\n    }') });
    assert.equal(message, 'Nothing can fulfil this condition, so `C1` and `C2` are never asked. Correct what is compared, or remove the condition.');
  });

  it('those that something fulfils, or that hang on more than can be tried', async () => {
    await findings({ 'f.criteria': framework(`
    theme care {
        question C1 answered on met asked when falls is none, or falls is not yes
        question C2 answered on met asked when [[condition-always-holds|not (falls is yes and falls is no)]]
        question C3 answered on met asked when age is at most 18 and age is at least 18
        question C4 answered on met asked when [[condition-always-holds|age is at most 200]]
        question C5 answered on met asked when seen is at least 2026-01-01 and seen is at most 2026-01-01
        question C6 answered on met asked when falls is yes and (C1 is yes, or C1 is no)
        no better than poor when falls is yes in any resident and falls is no in any resident
        no better than poor when any question is below 50% and no question in safety is above 20%
    }
    theme safety {
        question S1 answered on met
    }`) });
  });

  it('what could not be understood is not judged twice', async () => {
    await findings({ 'f.criteria': framework('    theme care {\n        question C1 answered on met asked when falls is [[unknown-name|maybe]] and falls is yes\n    }') });
  });

  it('questions in a circle', async () => {
    await findings({ 'f.criteria': framework(`
    theme care {
        question C1 answered on met asked when [[contradictory-condition|C3 is yes]]
        question C2 answered on met asked when [[contradictory-condition|C1 is yes]]
        question C3 answered on met asked when [[contradictory-condition|C2 is yes]]
        question C4 answered on met asked when C3 is yes
    }`) });
  });
});

describe('Circles of scores and ratings', () => {
  it('a score made of itself by way of others', async () => {
    const [message] = await findings({ 'f.criteria': framework(`
    theme care {
        [[circular-score|scored mean of safety, comfort]]
    }
    theme safety {
        [[circular-score|scored lowest rating of comfort]]
    }
    theme comfort {
        [[circular-score|scored care + 1]]
    }
    theme other {
        question O1 answered on met
    }`) });
    assert.equal(message, 'The score of `care` is made of itself (score of care → score of comfort → score of care), so there is none. Take one of them out of the other.');
  });

  it('ratings that limit each other, and a rule that looks at its own rating', async () => {
    const messages = await findings({ 'f.criteria': framework(`
    theme care {
        question C1 answered on met
        [[circular-score|no better than fair when safety is poor]]
    }
    theme safety {
        question S1 answered on met
        [[circular-score|no better than fair when any theme is poor]]
    }
    theme comfort {
        question D1 answered on met
        [[circular-score|move down 1 band when band is good]]
    }`) });
    assert.equal(messages[0], 'The rating of `care` depends on itself (rating of care → rating of safety → rating of care), so this rule sees no rating and does nothing. Let it look at a score, or at something that does not depend on it in turn.');
  });

  it('a rating made of scores that look at no rating is none', async () => {
    await findings({ 'f.criteria': framework(`
    theme care {
        question C1 answered on met
        no better than fair when score of safety is below 50%
        no better than fair when score is below 70% and missed is above 1
    }
    theme safety {
        question S1 answered on met
        no better than fair when care is poor
    }
    scored mean of every theme
    rated grade
    no better than fair when any theme is poor`) });
  });
});

import { concernReasons, disputeThemes } from '@iro/codes';
import { themeAreas } from '../src/dispute/checks/theme-areas';

describe('the field that a theme belongs to', () => {
  it('is health or education for theirs and none for the others', () => {
    expect(
      themeAreas(['PEP_MISSED', 'ADOPTION_DELAY', 'HEALTH_ASSESSMENT_DELAY', 'PEP_NOT_ON_FILE']),
    ).toEqual(['EDUCATION', 'HEALTH']);
    expect(themeAreas(['CARE_PLANNING_DRIFT'])).toEqual([]);
  });

  it('is known only for codes that exist', () => {
    const known = [...disputeThemes.codes, ...concernReasons.codes].map(({ code }) => code);
    expect(known.filter((code) => themeAreas([code]).length > 0).sort()).toEqual([
      'HEALTH_ASSESSMENT_DELAY',
      'PEP_MISSED',
      'PEP_NOT_ON_FILE',
      'THERAPEUTIC_RESOURCE_DELAY',
    ]);
  });
});

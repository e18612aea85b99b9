import {
  accommodations,
  activities,
  ageBandOf,
  ageBands,
  codesIn,
  concernReasons,
  disputeThemes,
  enumOf,
  isInEducationEmploymentOrTraining,
  isSuitableAccommodation,
  isValid,
  labelOf,
  participationCodes,
  participationReadings,
  permanenceExits,
  placementTypes,
  reasonEpisodeCeased,
  returnSexes,
  reviewKinds,
} from '../src';

describe('codes by collection year', () => {
  it.each([
    [reasonEpisodeCeased, 'E43', 2018, true],
    [reasonEpisodeCeased, 'E43', 2019, false],
    [reasonEpisodeCeased, 'E45', 2018, false],
    [reasonEpisodeCeased, 'E45', 2019, true],
    [activities, 'F3', 2021, true],
    [activities, 'F3', 2022, false],
    [activities, 'F4', 2022, true],
    [placementTypes, 'K3', 2024, false],
    [placementTypes, 'K3', 2025, true],
    [placementTypes, 'H5', 2026, false],
    [placementTypes, 'Z11', 2026, true],
    [returnSexes, '1', 2024, true],
    [returnSexes, 'F', 2024, false],
    [returnSexes, 'F', 2025, true],
  ])('%o takes %s in %i: %s', (set, code, year, valid) => expect(isValid(set, code, year)).toBe(valid));

  it('refuses a code it does not know', () => expect(isValid(reviewKinds, 'THIRD', 2016)).toBe(false));
  it('lists what a year allows', () => expect(codesIn(returnSexes, 2016)).toEqual(['1', '2']));
  it('gives the set as an enum, and labels', () => {
    expect(enumOf(reviewKinds).FIRST).toBe('FIRST');
    expect(labelOf(reviewKinds, 'FIRST')).toContain('First');
    expect(labelOf(reviewKinds, 'X')).toBe('X');
  });
});

describe('the annual report', () => {
  it('has fifteen themes and five reasons', () => {
    expect(disputeThemes.codes).toHaveLength(15);
    expect(concernReasons.codes).toHaveLength(5);
  });
  it('counts as contributing PN1-PN3, PN5 and PN6', () => {
    expect(
      participationCodes.codes
        .map(({ code }) => code)
        .filter((code) => participationReadings[code].contributed),
    ).toEqual(['PN1', 'PN2', 'PN3', 'PN5', 'PN6']);
  });
  it('puts every age in one band of each reading', () => {
    for (const bands of Object.values(ageBands))
      for (let age = 0; age < 19; age += 1) expect(ageBandOf(bands, age).key).toBeTruthy();
    expect(ageBandOf(ageBands.REPORT, 2).key).toBe('2-4');
    expect(ageBandOf(ageBands.DFE, 0).key).toBe('UNDER_1');
  });
  it('knows permanence only by reasons that exist', () => {
    for (const code of Object.keys(permanenceExits))
      expect(reasonEpisodeCeased.codes.map((known) => known.code as string)).toContain(code);
  });
});

describe('care leavers', () => {
  it('never finds homelessness or custody suitable, and says when it is not known', () => {
    expect([
      isSuitableAccommodation('S2'),
      isSuitableAccommodation('X2'),
      isSuitableAccommodation('U1'),
      isSuitableAccommodation('0'),
    ]).toEqual([false, false, true, null]);
    expect(accommodations.codes.map(({ code }) => code as string)).not.toContain('X1');
  });
  it('reads activity', () =>
    expect([
      isInEducationEmploymentOrTraining('F2'),
      isInEducationEmploymentOrTraining('G5'),
      isInEducationEmploymentOrTraining('0'),
    ]).toEqual([true, false, null]));
});

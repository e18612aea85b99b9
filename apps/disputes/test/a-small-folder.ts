/** Two children, three concerns and two disputes, as the extract's files. */
export const aSmallFolder = (): Record<string, Record<string, unknown>[]> => {
  const concern = (
    source_id: string,
    child: string,
    review: string | null,
    iro: string,
    raised_on: string,
    sent_on: string | null,
  ) => ({
    source_id,
    child,
    review,
    iro,
    raised_on,
    sent_on,
    feedback_on: null,
    closed_on: null,
    outcome: null,
    impact: null,
  });
  const dispute = (
    source_id: string,
    child: string,
    concernId: string | null,
    raised_on: string,
    resolved_on: string | null,
    outcome_achieved: boolean | null,
  ) => ({
    source_id,
    child,
    concern: concernId,
    iro: 'I1',
    team: 'T1',
    raised_on,
    desired_outcome: 'A plan',
    resolved_on,
    outcome_achieved,
    impact: null,
    withdrawn_on: null,
  });
  const stage = (
    source_id: string,
    of: string,
    name: string,
    raised_at: string,
    responded_at: string | null,
  ) => ({ source_id, dispute: of, stage: name, raised_at, responded_at, adequate: null, addressee: 'M1' });
  return {
    teams: [{ source_id: 'T1', name: 'Team one', service: 'S1' }],
    concerns: [
      concern('C1', 'A', 'R1', 'I1', '2015-06-01', '2015-06-02'),
      concern('C2', 'B', 'R2', 'I2', '2015-07-01', '2015-07-06'),
      concern('C3', 'B', null, 'I2', '2015-07-05', null),
    ],
    concern_reasons: [
      { source_id: 'CR1', concern: 'C1', reason: 'PEP_NOT_ON_FILE' },
      { source_id: 'CR2', concern: 'C1', reason: 'CHRONOLOGY_NOT_UPDATED' },
    ],
    disputes: [
      dispute('D1', 'A', 'C1', '2015-06-10', null, null),
      dispute('D2', 'B', null, '2016-03-10', '2016-03-20', true),
    ],
    dispute_themes: [
      { source_id: 'DT1', dispute: 'D1', theme: 'HEALTH_ASSESSMENT_DELAY' },
      { source_id: 'DT2', dispute: 'D1', theme: 'ADOPTION_DELAY' },
      { source_id: 'DT3', dispute: 'D2', theme: 'PEP_MISSED' },
    ],
    dispute_stages: [
      stage('S1', 'D1', '1', '2015-06-10T10:00', '2015-06-20T10:00'),
      // Half past midnight in summer time: the evening before in Greenwich, and the next month in England.
      stage('S2', 'D1', '3', '2015-07-01T00:30', '2015-07-02T10:00'),
      stage('S3', 'D2', '1', '2016-03-10T10:00', null),
    ],
    good_practice: [
      { source_id: 'G1', child: 'A', noted_on: '2015-09-01', iro: 'I1', text: 'A letter in plain words.' },
    ],
    published_figures: [
      { source_id: 'P1', year: 2016, measure: 'stageEntries', key: null, value: 4, printed: '4' },
    ],
  };
};

import { observationKinds } from '@iro/codes';
import { check, correctable, correction } from '@iro/subgraph';
import { checkScores } from '../checks/observation-scores';
import { practiceObservationById } from '../loaders/service-quality-loaders';
import { PracticeObservationEntity } from '../tables/practice-observation.entity';
import { ObservationScoreInput } from '../types/observation-score.input';
import { PracticeObservation } from '../types/iros-own-work.type';

export const CorrectObservation = correction({
  act: 'CORRECT_OBSERVATION',
  entity: PracticeObservationEntity,
  type: () => PracticeObservation,
  load: practiceObservationById,
  fields: {
    kind: correctable.text('REVIEW_OBSERVED, VISIT_OBSERVED or FILE_AUDIT.', { codes: observationKinds }),
    dueBy: correctable.day('By when the programme asks for it.'),
    plannedFor: correctable.day('The day agreed for it.'),
    doneOn: correctable.day('The day it was done.'),
    scores: correctable.of(() => [ObservationScoreInput], 'What was scored, all of it.'),
    actions: correctable.text('What the IRO is to do.'),
  },
  check: (_manager, row, { today }) => {
    checkScores(row.scores);
    check.notAhead(today, 'An observation', row.doneOn);
  },
});

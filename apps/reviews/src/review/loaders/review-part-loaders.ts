import { byId, hangingOn } from '@iro/subgraph';
import { ParticipationMethodEntity } from '../tables/participation-method.entity';
import { ReviewParticipationEntity } from '../tables/review-participation.entity';
import { ReviewSessionEntity } from '../tables/review-session.entity';

export const reviewSessions = hangingOn(ReviewSessionEntity, 'reviewId', { order: 't.held_on, t.id' });
export const reviewSessionById = byId(ReviewSessionEntity);

export const participationMethods = hangingOn(ParticipationMethodEntity, 'reviewId', {
  order: 't.method, t.id',
});
export const participationMethodById = byId(ParticipationMethodEntity);

export const participationNotes = hangingOn(ReviewParticipationEntity, 'reviewId', {
  order: 't.recorded_on, t.id',
});
export const participationNoteById = byId(ReviewParticipationEntity);

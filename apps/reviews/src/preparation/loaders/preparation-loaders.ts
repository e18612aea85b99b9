import { byId, hangingOn } from '@iro/subgraph';
import { InviteeEntity } from '../tables/invitee.entity';
import { MonitoringFormEntity } from '../tables/monitoring-form.entity';
import { PostponementEntity } from '../tables/postponement.entity';
import { ReviewPaperEntity } from '../tables/review-paper.entity';

export const postponements = hangingOn(PostponementEntity, 'reviewId', { order: 't.postponed_on, t.id' });
export const postponementById = byId(PostponementEntity);

export const invitees = hangingOn(InviteeEntity, 'reviewId', { order: 't.role, t.id' });
export const inviteeById = byId(InviteeEntity);

export const reviewPapers = hangingOn(ReviewPaperEntity, 'reviewId', { order: 't.kind, t.id' });
export const reviewPaperById = byId(ReviewPaperEntity);

export const monitoringForms = hangingOn(MonitoringFormEntity, 'reviewId', { order: 't.recorded_on, t.id' });
export const monitoringFormById = byId(MonitoringFormEntity);

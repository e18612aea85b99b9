import { byId, hangingOn, ofChild } from '@iro/subgraph';
import { CafcassReferralEntity } from '../tables/cafcass-referral.entity';
import { ConferenceEntity } from '../tables/conference.entity';

/** A child's child protection conferences, newest first. */
export const conferencesOfChild = ofChild(ConferenceEntity, { order: 't.held_on DESC, t.id' });
export const conferenceById = byId(ConferenceEntity);

/** Referrals of a dispute to Cafcass, oldest first. */
export const referralsOfDispute = hangingOn(CafcassReferralEntity, 'disputeId', {
  order: 't.referred_on, t.id',
});
export const cafcassReferralById = byId(CafcassReferralEntity);

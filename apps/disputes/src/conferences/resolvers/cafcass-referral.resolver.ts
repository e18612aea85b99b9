import { FieldResolver, Resolver, Root } from 'type-graphql';
import { cafcassGrounds, labelOf } from '@iro/codes';
import { DisputeTheme } from '../../dispute/types/dispute-theme.type';
import { CafcassReferral } from '../types/cafcass-referral.type';

/** What a referral to Cafcass rests on, in words beside the codes. */
@Resolver(() => CafcassReferral)
export class CafcassReferralResolver {
  @FieldResolver(() => [DisputeTheme], { description: 'In what the authority failed.' })
  grounds(@Root() referral: CafcassReferral): DisputeTheme[] {
    return referral.grounds.map((code) => ({ code, label: labelOf(cafcassGrounds, code) }));
  }
}

import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { disputeThemes, labelOf } from '@iro/codes';
import { PartOf, type Context } from '@iro/subgraph';
import { concernById } from '../../concerns/loaders/concern-loaders';
import { conferenceById, referralsOfDispute } from '../../conferences/loaders/conference-loaders';
import { disputeById, unitName } from '../loaders/dispute-loaders';
import { stagesOfDispute } from '../loaders/stage-loaders';
import { CafcassReferral } from '../../conferences/types/cafcass-referral.type';
import { Child } from '../../graph/types/child.type';
import { Concern } from '../../concerns/types/concern.type';
import { Conference } from '../../conferences/types/conference.type';
import { DisputeTheme } from '../types/dispute-theme.type';
import { Dispute } from '../types/dispute.type';
import { IndependentReviewingOfficer } from '../../graph/types/independent-reviewing-officer.type';
import { StageEntry } from '../types/stage-entry.type';
import { Team } from '../../graph/types/team.type';

const isOpen = (dispute: Dispute): boolean => dispute.resolvedOn === null && dispute.withdrawnOn === null;

@Resolver(() => Dispute)
export class DisputeResolver {
  @PartOf('DISPUTES')
  @Query(() => Dispute, {
    nullable: true,
    description: 'A dispute by its id; null when there is none or it is not yours to see.',
  })
  dispute(
    @Arg('id', () => ID, { description: 'The dispute.' }) id: string,
    @Ctx() context: Context,
  ): Promise<Dispute | null> {
    return disputeById(context, id);
  }

  @FieldResolver(() => Child, { nullable: true, description: 'The child it is about.' })
  child(@Root() dispute: Dispute): Child {
    return { id: dispute.childId };
  }

  @FieldResolver(() => Concern, {
    nullable: true,
    description: 'The concern it grew from; null when there was none.',
  })
  concern(@Root() dispute: Dispute, @Ctx() context: Context): Promise<Concern | null> | null {
    return dispute.concernId === null ? null : concernById(context, dispute.concernId);
  }

  @FieldResolver(() => IndependentReviewingOfficer, {
    nullable: true,
    description: 'The IRO who raised it; null when somebody else did.',
  })
  iro(@Root() dispute: Dispute): IndependentReviewingOfficer | null {
    return dispute.iroId === null ? null : { id: dispute.iroId };
  }

  @FieldResolver(() => Team, {
    nullable: true,
    description: 'The team that held the child’s case when it was raised; null where not known.',
  })
  team(@Root() dispute: Dispute): Team | null {
    return dispute.teamId === null ? null : { id: dispute.teamId };
  }

  @PartOf('ORGANISATION')
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The service of that team when it was raised, by name; null where not known.',
  })
  serviceName(@Root() dispute: Dispute, @Ctx() context: Context): Promise<string | null> | null {
    return dispute.serviceId === null ? null : unitName(context, dispute.serviceId);
  }

  @FieldResolver(() => Conference, {
    nullable: true,
    description: 'The child protection conference whose chair raised it; null when it comes from none.',
  })
  conference(@Root() dispute: Dispute, @Ctx() context: Context): Promise<Conference | null> | null {
    return dispute.conferenceId === null ? null : conferenceById(context, dispute.conferenceId);
  }

  @FieldResolver(() => [CafcassReferral], { description: 'Referrals to Cafcass, and what they rest on.' })
  cafcassReferrals(@Root() dispute: Dispute, @Ctx() context: Context): Promise<CafcassReferral[]> {
    return referralsOfDispute(context, dispute.id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is neither resolved nor withdrawn.' })
  open(@Root() dispute: Dispute): boolean {
    return isOpen(dispute);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The stage it stands at, the last one raised, as its protocol names it, ' +
      'such as STAGE_1; null once it is resolved or withdrawn.',
  })
  stage(@Root() dispute: Dispute): string | null {
    return isOpen(dispute) ? dispute.lastStage : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The highest stage it has reached, a referral to Cafcass being the highest; null where none is recorded.',
  })
  highestStage(@Root() dispute: Dispute): string | null {
    return dispute.highestStage;
  }

  @FieldResolver(() => [DisputeTheme], { description: 'What it is about; several are allowed.' })
  themes(@Root() dispute: Dispute): DisputeTheme[] {
    return dispute.themeCodes.map((code) => ({ code, label: labelOf(disputeThemes, code) }));
  }

  @FieldResolver(() => [StageEntry], { description: 'The stages it was raised at, in their order.' })
  stageEntries(@Root() dispute: Dispute, @Ctx() context: Context): Promise<StageEntry[]> {
    return stagesOfDispute(context, dispute.id);
  }
}

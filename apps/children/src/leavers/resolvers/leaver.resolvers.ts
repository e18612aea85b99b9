import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PartOf, type Context } from '@iro/subgraph';
import {
  advisersOfChild,
  contactsOfLeaver,
  leaverSpellsOfChild,
  proposedStatus,
} from '../loaders/leaver-loaders';
import { CareLeaver } from '../types/care-leaver.type';
import { Child } from '../../identity/types/child.type';
import { LeaverContact } from '../types/leaver-contact.type';
import { LeaverStatusProposal } from '../types/leaver-status-proposal.type';
import { PersonalAdviser } from '../types/personal-adviser.type';

/** A young person on the way out of care, and after. */
@Resolver(() => Child)
export class LeaverOfChildResolver {
  @PartOf('LEAVING_CARE')
  @FieldResolver(() => [CareLeaver], {
    nullable: true,
    description: 'Statuses as a care leaver, oldest first, each with the position as last known within it.',
  })
  leaverStatuses(@Root() { id }: Child, @Ctx() context: Context): Promise<CareLeaver[]> {
    return leaverSpellsOfChild(context, id);
  }

  @PartOf('LEAVING_CARE')
  @FieldResolver(() => LeaverStatusProposal, {
    nullable: true,
    description:
      'What the record says the status should be today, for a person to confirm; null where it ' +
      'says none, and for whoever may not know the day of birth it follows from.',
  })
  async proposedLeaverStatus(
    @Root() { id }: Child,
    @Ctx() context: Context,
  ): Promise<LeaverStatusProposal | null> {
    return context.reach.parts.includes('BIRTH_DAY') ? proposedStatus(context, id) : null;
  }

  @PartOf('LEAVING_CARE')
  @FieldResolver(() => [LeaverContact], {
    nullable: true,
    description:
      'Contacts with the young person as a leaver, oldest first: where they lived and what they did, over time.',
  })
  leaverContacts(@Root() { id }: Child, @Ctx() context: Context): Promise<LeaverContact[]> {
    return contactsOfLeaver(context, id);
  }

  @PartOf('LEAVING_CARE')
  @FieldResolver(() => [PersonalAdviser], {
    nullable: true,
    description: 'Personal advisers recorded here, oldest first.',
  })
  personalAdvisers(@Root() { id }: Child, @Ctx() context: Context): Promise<PersonalAdviser[]> {
    return advisersOfChild(context, id);
  }
}

/** Whose status it is. */
@Resolver(() => CareLeaver)
export class CareLeaverResolver {
  @PartOf('LEAVING_CARE')
  @FieldResolver(() => Child, { nullable: true, description: 'The young person.' })
  child(@Root() { childId }: CareLeaver): Child {
    return { id: childId };
  }
}

/** Whom a contact was with. */
@Resolver(() => LeaverContact)
export class LeaverContactResolver {
  @PartOf('LEAVING_CARE')
  @FieldResolver(() => Child, { nullable: true, description: 'The young person.' })
  child(@Root() { childId }: LeaverContact): Child {
    return { id: childId };
  }
}

/** Whose adviser it is. */
@Resolver(() => PersonalAdviser)
export class PersonalAdviserResolver {
  @PartOf('LEAVING_CARE')
  @FieldResolver(() => Child, { nullable: true, description: 'The young person.' })
  child(@Root() { childId }: PersonalAdviser): Child {
    return { id: childId };
  }
}

import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PartOf, type Context } from '@iro/subgraph';
import {
  childrenOfFamilyGroup,
  familyGroupOfChild,
  relationshipsOfChild,
  siblingsOfChild,
} from '../loaders/family-loaders';
import { childById } from '../loaders/child-loaders';
import { iroById } from '../../organisation/loaders/iro-loaders';
import { Child } from '../types/child.type';
import { FamilyGroup } from '../types/family-group.type';
import { IndependentReviewingOfficer } from '../../organisation/types/independent-reviewing-officer.type';
import { Relationship } from '../types/relationship.type';
import { Sibling } from '../types/sibling.type';

/** A child's family, as far as it is on record. */
@Resolver(() => Child)
export class ChildInFamilyResolver {
  @PartOf('CORE')
  @FieldResolver(() => [Sibling], {
    nullable: true,
    description:
      'Brothers and sisters on record, in the slim view; also those whose records are not open to you.',
  })
  siblings(@Root() { id }: Child, @Ctx() context: Context): Promise<Sibling[]> {
    return siblingsOfChild(context, id);
  }

  @PartOf('CORE')
  @FieldResolver(() => FamilyGroup, {
    nullable: true,
    description: 'The family group; null when the child is in none.',
  })
  familyGroup(@Root() { id }: Child, @Ctx() context: Context): Promise<FamilyGroup | null> {
    return familyGroupOfChild(context, id);
  }

  @PartOf('CORE')
  @FieldResolver(() => [Relationship], {
    nullable: true,
    description: 'How the child is related to others on record, from either side.',
  })
  relationships(@Root() { id }: Child, @Ctx() context: Context): Promise<Relationship[]> {
    return relationshipsOfChild(context, id);
  }
}

/** The children of a family group. */
@Resolver(() => FamilyGroup)
export class FamilyGroupResolver {
  @PartOf('CORE')
  @FieldResolver(() => [Child], {
    nullable: true,
    description: 'The brothers and sisters, of those you may see.',
  })
  children(@Root() { id }: FamilyGroup, @Ctx() context: Context): Promise<Child[]> {
    return childrenOfFamilyGroup(context, id);
  }
}

/** The two children of a relationship; null where one is not the asker's to see. */
@Resolver(() => Relationship)
export class RelationshipResolver {
  @PartOf('CORE')
  @FieldResolver(() => Child, {
    nullable: true,
    description: 'The brother or sister, or the parent; null when not yours to see.',
  })
  child(@Root() { firstId }: Relationship, @Ctx() context: Context): Promise<Child | null> {
    return childById(context, firstId);
  }

  @PartOf('CORE')
  @FieldResolver(() => Child, {
    nullable: true,
    description: 'The other brother or sister, or the parent’s child; null when not yours to see.',
  })
  other(@Root() { otherId }: Relationship, @Ctx() context: Context): Promise<Child | null> {
    return childById(context, otherId);
  }
}

/** Who is responsible for a sibling's reviews. */
@Resolver(() => Sibling)
export class SiblingResolver {
  @PartOf('ORGANISATION')
  @FieldResolver(() => IndependentReviewingOfficer, {
    nullable: true,
    description: 'The IRO responsible now; null when nobody is allocated.',
  })
  async iro(
    @Root() { iroId }: Sibling,
    @Ctx() context: Context,
  ): Promise<IndependentReviewingOfficer | null> {
    return iroId === null ? null : iroById(context, iroId);
  }
}

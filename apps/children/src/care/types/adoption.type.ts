import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, PartOf } from '@iro/subgraph';

@PartOf('LEGAL')
@ObjectType({ description: 'A decision that a child should be placed for adoption.' })
export class AdoptionDecision {
  @PartOf('OPEN') @Field(() => ID, { description: 'Id of the decision.' }) id: string;
  childId: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was decided; null where the return did not say.',
  })
  decidedOn: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day it was reversed; null while it stands.' })
  reversedOn: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why it was reversed, RD1 to RD4; null while it stands.',
  })
  reason: string | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; send it with an update.' })
  version: number;
}

@PartOf('LEGAL')
@ObjectType({ description: 'An adoption by order of the court. Nothing here tells who the child is now.' })
export class Adoption {
  @PartOf('OPEN') @Field(() => ID, { description: 'Id of the adoption.' }) id: string;
  childId: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day it was decided that the child should be placed for adoption; null where not known.',
  })
  decidedOn: string | null;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day child and adopters were matched; null where not known.',
  })
  matchedOn: string | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the foster carer adopted; null where not known, and for who may not know the adopters.',
  })
  byFosterCarer: boolean | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Number, sex and legal status of the adopters by the codes of the return, for the ' +
      'adoption worker, the social worker and the IRO; null where not known.',
  })
  adopters: string | null;
  @PartOf('OPEN')
  @Field(() => Int, { description: 'Raised with each change; send it with an update.' })
  version: number;
}

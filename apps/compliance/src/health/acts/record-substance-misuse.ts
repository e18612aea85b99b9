import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { substanceInterventions } from '@iro/codes';
import {
  BadInput,
  DateScalar,
  PartOf,
  checkNotAhead,
  inWords,
  insertRecord,
  type Context,
} from '@iro/subgraph';
import { substanceMisuseById } from '../loaders/health-loaders';
import { SubstanceIntervention, SubstanceMisuse } from '../types/substance-misuse.type';
import { lookedAfterOn, readBack, refuseTwice } from '../../graph/checks/child-on-day';

@InputType({ description: 'What was found of substance misuse.' })
export class RecordSubstanceMisuseInput {
  @Field(() => ID, { description: 'The child or young person.' }) childId: string;
  @Field(() => DateScalar, { description: 'The day it was found out.' }) foundOn: string;
  @Field(() => Boolean, { description: 'Whether there is a problem.' }) problem: boolean;
  @Field(() => SubstanceIntervention, {
    nullable: true,
    description: 'What came of it; needed where there is a problem, and nothing where there is none.',
  })
  intervention?: SubstanceIntervention | null;
  @Field(() => String, {
    nullable: true,
    description: 'An id of your own choice: the same act sent again under it is done once.',
  })
  actId?: string | null;
}

/** @throws BadInput when help is said without a problem, or a problem without what came of it */
export function checkIntervention(problem: boolean, intervention: string | null | undefined): void {
  if (problem !== (intervention !== null && intervention !== undefined))
    throw new BadInput('Say intervention where there is a problem, and leave it out where there is none.');
}

/** Records whether there is a substance misuse problem and what came of it, as the return asks. */
@Resolver()
export class RecordSubstanceMisuse {
  @PartOf('HEALTH')
  @Mutation(() => SubstanceMisuse, {
    description:
      'Records whether a child or young person has a substance misuse problem, ' +
      'and whether help was offered, received or refused.',
  })
  async recordSubstanceMisuse(
    @Arg('input', () => RecordSubstanceMisuseInput, { description: 'What to record.' })
    input: RecordSubstanceMisuseInput,
    @Ctx() context: Context,
  ): Promise<SubstanceMisuse> {
    checkNotAhead(context.today, 'A finding', input.foundOn);
    const { childId, foundOn, problem } = input;
    const intervention = input.intervention ?? null;
    checkIntervention(problem, intervention);
    const recorded = await context.act(
      'RECORD_SUBSTANCE_MISUSE',
      { childId, actId: input.actId, input },
      async (manager) => {
        await lookedAfterOn(manager, childId, foundOn);
        await refuseTwice(
          manager,
          'substance_misuse',
          'found_on',
          { childId, on: foundOn },
          'finding about substance misuse',
        );
        const id = await insertRecord(manager, 'substance_misuse', {
          child_id: childId,
          found_on: foundOn,
          problem,
          intervention,
        });
        const sentence =
          intervention === null
            ? 'No substance misuse problem was found.'
            : `A substance misuse problem was found: ${inWords(substanceInterventions, intervention)}.`;
        return { id, before: null, after: { foundOn, problem, intervention }, on: foundOn, sentence };
      },
    );
    return readBack(substanceMisuseById, context, recorded, 'finding about substance misuse');
  }
}

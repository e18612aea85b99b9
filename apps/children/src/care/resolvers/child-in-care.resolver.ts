import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PartOf, type Context } from '@iro/subgraph';
import { leaverSpellsOfChild } from '../../leavers/loaders/leaver-loaders';
import { allocationsOfChild } from '../../responsibility/loaders/responsibility-loaders';
import {
  legalStatusesOfChild,
  missingEpisodesOfChild,
  periodsOfChild,
  placementsOfChild,
} from '../loaders/care-loaders';
import { proceedingsOfChild } from '../loaders/proceedings-loaders';
import { CareLeaver } from '../../leavers/types/care-leaver.type';
import { CareProceedings } from '../types/care-proceedings.type';
import { Child } from '../../identity/types/child.type';
import { IroAllocation } from '../../responsibility/types/iro-allocation.type';
import { LegalStatus } from '../types/legal-status.type';
import { MissingEpisode } from '../types/missing-episode.type';
import { PeriodOfCare } from '../types/period-of-care.type';
import { Placement } from '../types/placement.type';

/** The last of these that has not ended by today. */
const openNow = <Spell extends { toOn: string | null; fromOn: string }>(
  spells: readonly Spell[],
  today: string,
): Spell | null =>
  spells.filter(({ fromOn, toOn }) => fromOn <= today && (toOn === null || toOn > today)).at(-1) ?? null;

/** A child's time in care: what was and what is. */
@Resolver(() => Child)
export class ChildInCareResolver {
  @PartOf('CORE')
  @FieldResolver(() => PeriodOfCare, {
    nullable: true,
    description: 'The period of care the child is in; null when not looked after.',
  })
  async periodOfCare(@Root() { id }: Child, @Ctx() context: Context): Promise<PeriodOfCare | null> {
    const periods = await periodsOfChild(context, id);
    return (
      periods
        .filter(
          ({ startedOn, ceasedOn }) =>
            startedOn <= context.today && (ceasedOn === null || ceasedOn > context.today),
        )
        .at(-1) ?? null
    );
  }

  @PartOf('CORE')
  @FieldResolver(() => [PeriodOfCare], { nullable: true, description: 'All periods of care, oldest first.' })
  periodsOfCare(@Root() { id }: Child, @Ctx() context: Context): Promise<PeriodOfCare[]> {
    return periodsOfChild(context, id);
  }

  @PartOf('PLACEMENT')
  @FieldResolver(() => Placement, {
    nullable: true,
    description: 'Where the child lives now, temporary stays apart; null when not looked after.',
  })
  async placement(@Root() { id }: Child, @Ctx() context: Context): Promise<Placement | null> {
    return openNow(
      (await placementsOfChild(context, id)).filter(({ temporary }) => !temporary),
      context.today,
    );
  }

  @PartOf('PLACEMENT')
  @FieldResolver(() => [Placement], {
    nullable: true,
    description: 'All placements and temporary stays, oldest first.',
  })
  placements(@Root() { id }: Child, @Ctx() context: Context): Promise<Placement[]> {
    return placementsOfChild(context, id);
  }

  @PartOf('LEGAL')
  @FieldResolver(() => LegalStatus, {
    nullable: true,
    description: 'The legal status now; null when not looked after.',
  })
  async legalStatus(@Root() { id }: Child, @Ctx() context: Context): Promise<LegalStatus | null> {
    return openNow(await legalStatusesOfChild(context, id), context.today);
  }

  @PartOf('LEGAL')
  @FieldResolver(() => [LegalStatus], { nullable: true, description: 'All legal statuses, oldest first.' })
  legalStatuses(@Root() { id }: Child, @Ctx() context: Context): Promise<LegalStatus[]> {
    return legalStatusesOfChild(context, id);
  }
  @PartOf('CORE')
  @FieldResolver(() => [MissingEpisode], {
    nullable: true,
    description: 'Times the child was missing or away, oldest first.',
  })
  missingEpisodes(@Root() { id }: Child, @Ctx() context: Context): Promise<MissingEpisode[]> {
    return missingEpisodesOfChild(context, id);
  }
  @PartOf('LEGAL')
  @FieldResolver(() => [CareProceedings], {
    nullable: true,
    description: 'Sets of care proceedings the child is in, oldest first.',
  })
  careProceedings(@Root() { id }: Child, @Ctx() context: Context): Promise<CareProceedings[]> {
    return proceedingsOfChild(context, id);
  }
  @PartOf('CORE')
  @FieldResolver(() => [IroAllocation], {
    nullable: true,
    description: 'Which IROs have been responsible, oldest first.',
  })
  iroAllocations(@Root() { id }: Child, @Ctx() context: Context): Promise<IroAllocation[]> {
    return allocationsOfChild(context, id);
  }

  @PartOf('LEAVING_CARE')
  @FieldResolver(() => CareLeaver, {
    nullable: true,
    description: 'The position as a care leaver now; null when the young person is none.',
  })
  async careLeaver(@Root() { id }: Child, @Ctx() context: Context): Promise<CareLeaver | null> {
    return openNow(await leaverSpellsOfChild(context, id), context.today);
  }
}

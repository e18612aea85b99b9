import { FieldResolver, Resolver, Root } from 'type-graphql';
import { sdqBands } from '@iro/codes';
import { PartOf } from '@iro/subgraph';
import { Sdq, SdqBand } from '../types/sdq.type';

/**
 * The band a score lies in; null for none, and for what cannot be a score. @example bandOf(13) -> NORMAL,
 * bandOf(14) -> BORDERLINE
 */
export function bandOf(score: number | null): SdqBand | null {
  return score === null
    ? null
    : (sdqBands.find(({ from, to }) => score >= from && score <= to)?.code ?? null);
}

/** A questionnaire's band. */
@Resolver(() => Sdq)
export class SdqResolver {
  @PartOf('HEALTH')
  @FieldResolver(() => SdqBand, {
    nullable: true,
    description: 'The band of its score; null when none is held.',
  })
  band(@Root() sdq: Sdq): SdqBand | null {
    return bandOf(sdq.score);
  }
}

import { substanceInterventions } from '@iro/codes';
import { Act, ActInput, BadInput, Input, check, inWords, records, type Acting } from '@iro/subgraph';
import { substanceMisuseById } from '../loaders/health-loaders';
import { SubstanceMisuseEntity } from '../tables/substance-misuse.entity';
import { SubstanceIntervention, SubstanceMisuse } from '../types/substance-misuse.type';
import { lookedAfterOn, refuseTwice } from '../../graph/checks/child-on-day';

@Input('What was found of substance misuse.')
export class RecordSubstanceMisuseInput extends ActInput {
  @Input.id('The child or young person.') childId: string;
  @Input.day('The day it was found out.') foundOn: string;
  @Input.yesNo('Whether there is a problem.') problem: boolean;
  @Input.of(
    () => SubstanceIntervention,
    'What came of it; needed where there is a problem, and nothing where there is none.',
    { nullable: true },
  )
  intervention?: SubstanceIntervention | null;
}

/** @throws BadInput when help is said without a problem, or a problem without what came of it */
export function checkIntervention(problem: boolean, intervention: string | null | undefined): void {
  if (problem !== (intervention !== null && intervention !== undefined))
    throw new BadInput('Say intervention where there is a problem, and leave it out where there is none.');
}

/** Records whether there is a substance misuse problem and what came of it, as the return asks. */
export class RecordSubstanceMisuse {
  @Act(
    'RECORD_SUBSTANCE_MISUSE',
    () => SubstanceMisuse,
    'Records whether a child or young person has a substance misuse problem, ' +
      'and whether help was offered, received or refused.',
  )
  async recordSubstanceMisuse(input: RecordSubstanceMisuseInput, context: Acting): Promise<SubstanceMisuse> {
    check.notAhead(context.today, 'A finding', input.foundOn);
    const { childId, foundOn, problem } = input;
    const intervention = input.intervention ?? null;
    checkIntervention(problem, intervention);
    return context.record(childId, substanceMisuseById, async (manager) => {
      await lookedAfterOn(manager, childId, foundOn);
      await refuseTwice(manager, SubstanceMisuseEntity, { childId, foundOn });
      const id = await records.insert(manager, SubstanceMisuseEntity, {
        childId,
        foundOn,
        problem,
        intervention,
      });
      const sentence =
        intervention === null
          ? 'No substance misuse problem was found.'
          : `A substance misuse problem was found: ${inWords(substanceInterventions, intervention)}.`;
      return { id, before: null, after: { foundOn, problem, intervention }, on: foundOn, sentence };
    });
  }
}

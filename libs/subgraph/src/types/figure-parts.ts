import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { PartOf } from '../part';
import { DateScalar } from '../scalars';

/** What figures are made of besides children: one class each for each service's own schema. */
export function figureParts() {
  @PartOf('FIGURES')
  @Directive('@shareable')
  @ObjectType({ description: 'What a figure means, since when, and who says so.' })
  class FigureDefinition {
    @Field(() => String, { description: 'What is counted, in words.' }) text: string;
    @Field(() => DateScalar, { description: 'The first day this reading is in force.' }) from: string;
    @Field(() => String, { description: 'Where the reading comes from.' }) source: string;
  }
  @PartOf('FIGURES')
  @Directive('@shareable')
  @ObjectType({ description: 'A published figure to compare with.' })
  class Comparator {
    @Field(() => String, { description: 'NATIONAL, STATISTICAL_NEIGHBOUR, REGION or OWN.' }) kind: string;
    @Field(() => String, { description: 'Where it was published.' }) source: string;
    @Field(() => String, {
      nullable: true,
      description: 'The year it is about; null where its source gives none.',
    })
    year: string | null;
    @Field(() => Float, { description: 'As published.' }) value: number;
    @Field(() => DateScalar, {
      nullable: true,
      description: 'When it was looked up; null where not recorded.',
    })
    retrievedOn: string | null;
  }
  @PartOf('FIGURES')
  @Directive('@shareable')
  @ObjectType({ description: 'A share in one month.' })
  class MonthShare {
    @Field(() => String, { description: 'The month, such as 2015-04.' }) month: string;
    @Field(() => Int, { description: 'How many met it.' }) met: number;
    @Field(() => Int, { description: 'Of how many.' }) of: number;
    @Field(() => Float, { nullable: true, description: 'Percent to one place; null when of is 0.' }) percent:
      number | null;
  }
  @PartOf('FIGURES')
  @Directive('@shareable')
  @ObjectType({ description: 'A number in one month.' })
  class MonthCount {
    @Field(() => String, { description: 'The month, such as 2015-04.' }) month: string;
    @Field(() => Int, { description: 'How many.' }) value: number;
  }
  @PartOf('FIGURES')
  @Directive('@shareable')
  @ObjectType({ description: 'One part of a figure split by something.' })
  class BreakdownPart {
    @Field(() => String, { description: 'Code or id of the part; UNKNOWN where the record does not say.' })
    key: string;
    @Field(() => String, { description: 'The part in words.' }) label: string;
    @Field(() => Int, { description: 'How many met it.' }) met: number;
    @Field(() => Int, { description: 'Of how many.' }) of: number;
    @Field(() => Float, { nullable: true, description: 'Percent to one place; null when of is 0.' }) percent:
      number | null;
  }
  @PartOf('FIGURES')
  @Directive('@shareable')
  @ObjectType({ description: 'One kind of a distribution.' })
  class DistributionItem {
    @Field(() => String, { description: 'Code of the kind.' }) key: string;
    @Field(() => String, { description: 'The kind in words.' }) label: string;
    @Field(() => Int, { description: 'How many.' }) count: number;
  }
  return { FigureDefinition, Comparator, MonthShare, MonthCount, BreakdownPart, DistributionItem };
}

/** The parts of one service. */
export type FigureParts = ReturnType<typeof figureParts>;

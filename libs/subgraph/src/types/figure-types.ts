import { Directive, Field, Float, ObjectType } from 'type-graphql';
import { PartOf } from '../part';
import { FigureScope } from './figure-enums';
import type { FigureParts } from './figure-parts';

/** Gives a kind of figure what every figure says of itself. */
const headed =
  ({ FigureDefinition }: FigureParts) =>
  (type: new () => object): void => {
    const say = (name: string, of: () => unknown, description: string): void =>
      Field(of as never, { description })(type.prototype as object, name);
    say('code', () => String, 'The figure’s number in the founding report, or a name of its own.');
    say('title', () => String, 'The figure in words.');
    say('definition', () => FigureDefinition, 'What it means in this year.');
    say('scope', () => FigureScope, 'What it covers.');
  };

/** The four kinds of figure: one class each for each service's own schema. */
export function figureTypes(parts: FigureParts) {
  @PartOf('FIGURES')
  @Directive('@shareable')
  @ObjectType({ description: 'A share: how many met something, of how many.' })
  @headed(parts)
  class Measure {
    @Field(() => Float, {
      nullable: true,
      description: 'Percent to reach; null where there is none or the figure covers less than the council.',
    })
    target: number | null;
  }
  @PartOf('FIGURES')
  @Directive('@shareable')
  @ObjectType({ description: 'A number of things.' })
  @headed(parts)
  class Count {}
  @PartOf('FIGURES')
  @Directive('@shareable')
  @ObjectType({ description: 'A rate or an average: a sum divided by a number.' })
  @headed(parts)
  class Rate {}
  @PartOf('FIGURES')
  @Directive('@shareable')
  @ObjectType({ description: 'A number of things by kind.' })
  @headed(parts)
  class Distribution {}
  return { Measure, Count, Rate, Distribution };
}

import { Arg, Ctx, Directive, Int, Query, Resolver } from 'type-graphql';
import { PartOf, yearAsked, type Context } from '@iro/subgraph';
import { listAttentionItems } from '../../attention-items/loaders/attention-loaders';
import { schoolByUrn, schoolTerms } from '../../education/loaders/education-loaders';
import { AttentionAddressee, AttentionItemConnection } from '../../attention-items/types/attention-item.type';
import { ReportingYear } from '../../year/types/reporting-year.type';
import { School } from '../../education/types/school.type';
import { SchoolTerm } from '../../education/types/school-term.type';

/** Where questions begin. */
@Resolver()
export class QueryResolver {
  @PartOf('OPEN')
  @Query(() => School, {
    nullable: true,
    description: 'A school by its unique reference number (URN); null when it is not known.',
  })
  school(
    @Arg('urn', () => String, { description: 'Its URN.' }) urn: string,
    @Ctx() context: Context,
  ): Promise<School | null> {
    return schoolByUrn(context, urn);
  }

  @PartOf('OPEN')
  @Query(() => [SchoolTerm], { description: 'The terms of the authority’s schools, newest first.' })
  schoolTerms(@Ctx() context: Context): Promise<SchoolTerm[]> {
    return schoolTerms(context);
  }

  @PartOf('CASEWORK')
  @Query(() => AttentionItemConnection, {
    nullable: true,
    description:
      'What needs a person’s attention, of all children within reach and of the parts of ' +
      'the record that the asker reads, the longest waiting first.',
  })
  attentionItems(
    @Ctx() context: Context,
    @Arg('open', () => Boolean, {
      nullable: true,
      description: 'True for what is open, false for what was answered; both when not said.',
    })
    open?: boolean,
    @Arg('addressee', () => AttentionAddressee, {
      nullable: true,
      description: 'Addressed to this role; to any when not said.',
    })
    addressee?: AttentionAddressee,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 50 when not said, 500 at most.' })
    first?: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor to go on from.' }) after?: string,
  ): Promise<object> {
    return listAttentionItems(context, { open, addressee, first, after });
  }

  @Directive('@shareable')
  @PartOf('OPEN')
  @Query(() => ReportingYear)
  reportingYear(@Arg('ending', () => Int) ending: number): ReportingYear {
    return { ...yearAsked(ending) };
  }
}

import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { DateScalar, PartOf, type Context } from '@iro/subgraph';
import { attentionItems } from '../../attention-items/loaders/attention-loaders';
import * as education from '../../education/loaders/education-loaders';
import * as health from '../../health/loaders/health-loaders';
import * as plan from '../../plans/loaders/plan-loaders';
import { AttentionItem } from '../../attention-items/types/attention-item.type';
import { Child } from '../types/child.type';
import { Conviction } from '../../health/types/conviction.type';
import { DentalCheck } from '../../health/types/dental-check.type';
import { DevelopmentCheck } from '../../health/types/development-check.type';
import { HealthAssessment } from '../../health/types/health-assessment.type';
import { ImmunisationStatus } from '../../health/types/immunisation-status.type';
import { PathwayAssessment } from '../../plans/types/pathway-assessment.type';
import { PersonalEducationPlan } from '../../education/types/personal-education-plan.type';
import { Plan } from '../../plans/types/plan.type';
import { SchoolPlace } from '../../education/types/school-place.type';
import { Sdq } from '../../health/types/sdq.type';
import { SubstanceMisuse } from '../../health/types/substance-misuse.type';

const current = async (context: Context, child: Child, kind: string): Promise<Plan | null> =>
  (await plan.currentPlans(context, child.id)).find((each) => each.kind === kind) ?? null;

/** A child's health, education and plans. */
@Resolver(() => Child)
export class ChildResolver {
  @PartOf('HEALTH')
  @FieldResolver(() => [HealthAssessment], {
    nullable: true,
    description: 'Initial and review health assessments, oldest first.',
  })
  healthAssessments(@Root() child: Child, @Ctx() context: Context): Promise<HealthAssessment[]> {
    return health.healthAssessments(context, child.id);
  }

  @PartOf('HEALTH')
  @FieldResolver(() => HealthAssessment, {
    nullable: true,
    description: 'The latest health assessment, held or refused; null when there was none.',
  })
  latestHealthAssessment(@Root() child: Child, @Ctx() context: Context): Promise<HealthAssessment | null> {
    return health.latestHealthAssessment(context, child.id);
  }

  @PartOf('HEALTH')
  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'The last day in time for the next health assessment; null when none is due.',
  })
  async nextHealthAssessmentDue(@Root() child: Child, @Ctx() context: Context): Promise<string | null> {
    return (await health.nextHealthAssessmentDue(context, child.id))?.dueBy ?? null;
  }

  @PartOf('HEALTH')
  @FieldResolver(() => [DentalCheck], { nullable: true, description: 'Checks by a dentist, oldest first.' })
  dentalChecks(@Root() child: Child, @Ctx() context: Context): Promise<DentalCheck[]> {
    return health.dentalChecks(context, child.id);
  }

  @PartOf('HEALTH')
  @FieldResolver(() => DentalCheck, {
    nullable: true,
    description: 'The latest check by a dentist, held or refused; null when there was none.',
  })
  latestDentalCheck(@Root() child: Child, @Ctx() context: Context): Promise<DentalCheck | null> {
    return health.latestDentalCheck(context, child.id);
  }

  @PartOf('HEALTH')
  @FieldResolver(() => ImmunisationStatus, {
    nullable: true,
    description: 'What was last recorded of immunisations; null when nothing was.',
  })
  immunisationStatus(@Root() child: Child, @Ctx() context: Context): Promise<ImmunisationStatus | null> {
    return health.immunisationStatus(context, child.id);
  }

  @PartOf('HEALTH')
  @FieldResolver(() => [Sdq], {
    nullable: true,
    description: 'Strengths and difficulties questionnaires, one per sending, oldest first.',
  })
  sdqs(@Root() child: Child, @Ctx() context: Context): Promise<Sdq[]> {
    return health.sdqs(context, child.id);
  }

  @PartOf('HEALTH')
  @FieldResolver(() => [DevelopmentCheck], {
    nullable: true,
    description: 'Checks of development under five, oldest first.',
  })
  developmentChecks(@Root() child: Child, @Ctx() context: Context): Promise<DevelopmentCheck[]> {
    return health.developmentChecks(context, child.id);
  }

  @PartOf('HEALTH')
  @FieldResolver(() => [SubstanceMisuse], {
    nullable: true,
    description: 'What was found of substance misuse, oldest first.',
  })
  substanceMisuse(@Root() child: Child, @Ctx() context: Context): Promise<SubstanceMisuse[]> {
    return health.substanceMisuse(context, child.id);
  }

  @PartOf('LEGAL')
  @FieldResolver(() => [Conviction], {
    nullable: true,
    description: 'Convictions, final warnings and reprimands, oldest first.',
  })
  convictions(@Root() child: Child, @Ctx() context: Context): Promise<Conviction[]> {
    return health.convictions(context, child.id);
  }

  @PartOf('CASEWORK')
  @FieldResolver(() => [AttentionItem], {
    nullable: true,
    description:
      'What needs, or needed, a person’s attention, newest first; of the parts of the record that the asker reads.',
  })
  attentionItems(@Root() child: Child, @Ctx() context: Context): Promise<AttentionItem[]> {
    return attentionItems(context, child.id);
  }

  @PartOf('EDUCATION')
  @FieldResolver(() => [PersonalEducationPlan], {
    nullable: true,
    description: 'All personal education plans, oldest first.',
  })
  personalEducationPlans(@Root() child: Child, @Ctx() context: Context): Promise<PersonalEducationPlan[]> {
    return education.personalEducationPlans(context, child.id);
  }

  @PartOf('EDUCATION')
  @FieldResolver(() => [SchoolPlace], { nullable: true, description: 'All school places, oldest first.' })
  schoolPlaces(@Root() child: Child, @Ctx() context: Context): Promise<SchoolPlace[]> {
    return education.schoolPlaces(context, child.id);
  }

  @PartOf('EDUCATION')
  @FieldResolver(() => PersonalEducationPlan, {
    nullable: true,
    description: 'The personal education plan that applies today; null when there is none.',
  })
  personalEducationPlan(
    @Root() child: Child,
    @Ctx() context: Context,
  ): Promise<PersonalEducationPlan | null> {
    return education.personalEducationPlan(context, child.id);
  }

  @PartOf('EDUCATION')
  @FieldResolver(() => SchoolPlace, {
    nullable: true,
    description: 'The school place held today; null when there is none on record.',
  })
  schoolPlace(@Root() child: Child, @Ctx() context: Context): Promise<SchoolPlace | null> {
    return education.schoolPlace(context, child.id);
  }

  @PartOf('PLANS')
  @FieldResolver(() => Plan, {
    nullable: true,
    description: 'The care plan that applies today; null when there is none.',
  })
  carePlan(@Root() child: Child, @Ctx() context: Context): Promise<Plan | null> {
    return current(context, child, 'CARE');
  }

  @PartOf('PLANS')
  @FieldResolver(() => Plan, {
    nullable: true,
    description: 'The placement plan that applies today; null when there is none.',
  })
  placementPlan(@Root() child: Child, @Ctx() context: Context): Promise<Plan | null> {
    return current(context, child, 'PLACEMENT');
  }

  @PartOf('PLANS')
  @FieldResolver(() => Plan, {
    nullable: true,
    description: 'The pathway plan that applies today; null when there is none.',
  })
  pathwayPlan(@Root() child: Child, @Ctx() context: Context): Promise<Plan | null> {
    return current(context, child, 'PATHWAY');
  }

  @PartOf('PLANS')
  @FieldResolver(() => [Plan], {
    nullable: true,
    description: 'All care, placement and pathway plans, oldest first.',
  })
  plans(@Root() child: Child, @Ctx() context: Context): Promise<Plan[]> {
    return plan.plans(context, child.id);
  }

  @PartOf('PLANS')
  @FieldResolver(() => [PathwayAssessment], {
    nullable: true,
    description: 'Assessments of needs for a pathway plan, oldest first.',
  })
  pathwayAssessments(@Root() child: Child, @Ctx() context: Context): Promise<PathwayAssessment[]> {
    return plan.pathwayAssessments(context, child.id);
  }
}

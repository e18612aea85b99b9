import { attentionTypes } from '../worklists/attention-types';
import { dutyTypes } from '../worklists/duty-types';
import { cohortType } from './cohort-types';
import { countResolver } from './count-resolver';
import { distributionResolvers } from './distribution-resolvers';
import { figureParts } from './figure-parts';
import { figureTypes } from './figure-types';
import { measureResolver } from './measure-resolver';
import { missingDataTypes } from './missing-data-types';
import { pageInfoType } from './page-info-type';
import { rateResolver } from './rate-resolver';

/**
 * The value types that all four services answer with, made once per service around that service's own `Child`:
 * one decorated class shared by four schemas in a process would give the second schema the first one's `Child`.
 */
export function sharedTypes(ChildType: new () => object) {
  const PageInfo = pageInfoType();
  const parts = figureParts();
  const Cohort = cohortType(ChildType, PageInfo);
  const { Measure, Count, Rate, Distribution } = figureTypes(parts);
  const { Duty, DutyConnection } = dutyTypes(ChildType, PageInfo);
  return {
    PageInfo,
    Measure,
    Count,
    Rate,
    Distribution,
    Duty,
    DutyConnection,
    Cohort,
    ...attentionTypes(ChildType, PageInfo),
    MissingDataConnection: missingDataTypes(ChildType, PageInfo),
    resolvers: [
      measureResolver(Measure, Cohort, parts),
      countResolver(Count, Cohort, parts),
      rateResolver(Rate, parts),
      ...distributionResolvers(Distribution, Cohort, parts),
    ],
  };
}

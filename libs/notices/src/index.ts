export { AddressFault, readAddresses, type Address } from './address-book';
export { openNotices, type Notices, type NoticesOptions } from './notices';
export { scheduleNotices, type ScheduledNotices } from './schedule-notices';
export { prepareJobs } from './prepare-jobs';
export { noticePlans, rolesTold, type DigestPlan, type NoticePlan } from './notice-plan';
export { standingIn, whoTakes } from './standing-in';
export { filePort } from './delivery/file-port';
export { smtpPort } from './delivery/smtp-port';
export type { DeliveryPort, Letter } from './delivery/delivery-port';

export { serviceMain } from './service-main';
export { serve } from './serve';
export { runService } from './run-service';
export { openStorage, migrateAll, type Storage } from './storage';
export { openNoticesOf, startNotices, type OpenNotices } from './open-notices';

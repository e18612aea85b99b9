import { serviceMain } from '@iro/service';
import { compliance } from './compliance';

serviceMain(compliance, process.argv.slice(2), process.env);
